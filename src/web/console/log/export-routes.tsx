import { exportAudit, mayExport } from '../../../app/administration/audit-export.ts';
import { stepUpOf } from '../../../app/administration/step-up.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { AuditExportFormat } from '../../../ports/audit-export.ts';
import type { Ctx, Web } from '../../context.ts';
import { auditAddress } from '../../view/audit-address.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, recordForged, toStepUp } from '../guard.tsx';
import { type Asked, exportAddress, exportPath, readAsked } from './asked.ts';
import { ExportPage, exportFormats, NoExportPage } from './export-page.tsx';
import { streamed } from './stream.ts';

/** After how long a second export is worth trying. Seconds; ours. */
const busySeconds = 60;

/** `/admin/audit/export`: takes the events of a filter out of the house. A post, because that is written in the log. */
export function mountExport(web: Web): void {
  web.get(
    exportPath,
    administered(async (c, who) => {
      const asked = await readAsked(c.var.deps.app, who, (name) => c.req.query(name) ?? '');
      return (await unlessMayExport(c, who, asked)) ?? c.html(<ExportPage c={c} who={who} asked={asked} />);
    }),
  );
  web.post(
    exportPath,
    administered(async (c, who) => {
      const asked = await readAsked(c.var.deps.app, who, (name) => c.var.form.text(name));
      const format = exportFormats.find((one) => one === c.var.form.text('format'));
      if (changesLanguage(c)) return c.html(<ExportPage c={c} who={who} asked={asked} format={format} />);
      const refused = await unlessMayExport(c, who, asked);
      if (refused !== undefined) return refused;
      if (format === undefined) {
        return c.html(<ExportPage c={c} who={who} asked={asked} refused="format" />, 422);
      }
      return answerExport(c, who, asked, format);
    }),
  );
}

/** Role, then what was asked, then a fresh proof (R46): nobody proves anything for what would be refused anyway. */
async function unlessMayExport(c: Ctx, who: Signed, asked: Asked): Promise<Response | undefined> {
  if (!mayExport(who.account.roles)) {
    await recordForged(c, who, 'export-log');
    return c.html(<NoExportPage c={c} who={who} />, 403);
  }
  // Its page says what is wrong.
  if (Object.keys(asked.wrong).length > 0) return c.redirect(auditAddress(asked.query), 303);
  if (stepUpOf(c.var.deps.app, who) !== 'fresh') return toStepUp(c, who, exportAddress(asked));
  return undefined;
}

async function answerExport(c: Ctx, who: Signed, asked: Asked, format: AuditExportFormat): Promise<Response> {
  const { deps, visitor } = c.var;
  const exported = await exportAudit({ app: deps.app, exports: deps.auditExports }, visitor, {
    readerId: who.account.id,
    format,
    filter: asked.filter,
  });
  switch (exported.kind) {
    case 'refused':
      return c.html(<NoExportPage c={c} who={who} />, 403);
    case 'busy':
      c.header('Retry-After', String(busySeconds));
      return c.html(<ExportPage c={c} who={who} asked={asked} format={format} refused="busy" />, 503);
    case 'export':
      c.header('Content-Type', exported.mediaType);
      c.header('Content-Disposition', `attachment; filename="${exported.fileName}"`);
      return c.body(await streamed(exported.chunks, (error) => deps.log.error(error, 'an export was cut')));
  }
}
