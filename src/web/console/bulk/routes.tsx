import { type BulkAct, readBulkAct } from '../../../app/administration/bulk/acts.ts';
import { beginBulk } from '../../../app/administration/bulk/begin.ts';
import { draftBulk } from '../../../app/administration/bulk/draft.ts';
import { findBulk, listBulks, stopBulk } from '../../../app/administration/bulk/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx, Web } from '../../context.ts';
import { signInAgain } from '../../guard/signed.ts';
import { changesLanguage } from '../../view/language.ts';
import { mustWait } from '../../view/wait.ts';
import { administered, toStepUp } from '../guard.tsx';
import { say, takeSaid } from '../said.tsx';
import { BulkListPage } from './list-page.tsx';
import { NothingPage } from './nothing-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { ReportPage } from './report-page.tsx';

const home = '/admin/people/bulk';

/**
 * `/admin/people/bulk`: one act on many people. Who was chosen is posted once and written down; preview, progress and
 * report are then one address, which can be reloaded, left and come back to.
 */
export function mountBulk(web: Web): void {
  web.get(
    home,
    administered(async (c, who) =>
      c.html(<BulkListPage c={c} who={who} bulks={await listBulks(c.var.deps.app, who)} />),
    ),
  );

  web.post(
    home,
    administered(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const { t } = c.var;
      const nothing = (text: string, status: 403 | 422 | 429 = 422) =>
        c.html(<NothingPage c={c} who={who} text={text} asked={form.text('asked')} />, status);
      const act = readBulkAct(form.text('act'));
      if (act === undefined) return nothing(t('console.bulk.no-act'));
      const choice = form.has('query')
        ? { query: form.text('query') }
        : { people: [form.text('people'), ...form.ticked('person-')].join(' ') };
      const result = await draftBulk(deps.app, visitor, who, { act, choice });
      switch (result.kind) {
        case 'drafted':
          return c.redirect(`${home}/${result.id}`, 303);
        case 'nobody':
          return nothing(t('console.bulk.nobody'));
        case 'too-many':
          return nothing(t('console.bulk.too-many', { most: result.most }));
        case 'forbidden':
          return nothing(t('console.refusal.role'), 403);
        case 'wait':
          return nothing(mustWait(c, result.seconds), 429);
      }
    }),
  );

  web.get(
    `${home}/:bulk`,
    administered((c, who) => page(c, who)),
  );

  web.post(
    `${home}/:bulk/begin`,
    administered(async (c, who) => {
      const { deps, visitor, form } = c.var;
      const id = c.req.param('bulk') ?? '';
      const here = `${home}/${id}`;
      if (changesLanguage(c)) return page(c, who, { typed: form.text('number') });
      const result = await beginBulk(deps.app, visitor, who, id, form.text('number'));
      switch (result.kind) {
        case 'begun':
        case 'not-again':
          return c.redirect(here, 303);
        case 'number':
          return page(c, who, { typed: form.text('number'), refused: true });
        case 'old':
          return c.html(<NothingPage c={c} who={who} text={c.var.t('console.bulk.old')} />, 422);
        case 'not-found':
          return c.notFound();
        case 'stale':
          return toStepUp(c, who, here);
        case 'ended':
          return signInAgain(c, here);
      }
    }),
  );

  web.post(
    `${home}/:bulk/stop`,
    administered(async (c, who) => {
      const id = c.req.param('bulk') ?? '';
      const here = `${home}/${id}`;
      switch (await stopBulk(c.var.deps.app, c.var.visitor, who, id)) {
        case 'not-found':
          return c.notFound();
        case 'ended':
          return signInAgain(c, here);
        case 'stopped':
          return say(c, 'bulk-stopped', here);
        case 'not-running':
          return c.redirect(here, 303);
      }
    }),
  );
}

async function page(
  c: Ctx,
  who: Signed,
  { typed = '', refused = false }: { typed?: string; refused?: boolean } = {},
): Promise<Response> {
  const view = await findBulk(c.var.deps.app, who, c.req.param('bulk') ?? '');
  if (view === undefined) return c.notFound();
  const act = view.bulk.act as BulkAct;
  return view.bulk.state === 'draft'
    ? c.html(
        <PreviewPage c={c} who={who} view={view} act={act} typed={typed} refused={refused} />,
        refused ? 422 : 200,
      )
    : c.html(<ReportPage c={c} who={who} view={view} act={act} said={takeSaid(c)} />);
}
