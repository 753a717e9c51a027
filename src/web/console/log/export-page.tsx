import { exportFileName } from '../../../app/administration/audit-export.ts';
import type { Signed } from '../../../app/session/session.ts';
import { isAuditGroup } from '../../../domain/audit/groups.ts';
import type { AuditExportFormat } from '../../../ports/audit-export.ts';
import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  Copyable,
  Details,
  Form,
  LinkButton,
  RadioList,
  SubmitButton,
  SummaryList,
} from '../../kit/index.ts';
import { auditAddress } from '../../view/audit-address.ts';
import { auditGroupName, auditSentence } from '../../view/audit-words.ts';
import { errorsOf } from '../../view/errors.ts';
import { ConsolePage } from '../shell.tsx';
import { type Asked, logFields } from './asked.ts';

export const exportFormats: readonly AuditExportFormat[] = ['json-lines', 'csv'];

interface Props {
  c: Ctx;
  who: Signed;
  asked: Asked;
  format?: AuditExportFormat | undefined;
  refused?: 'format' | 'busy';
}

/** Which events, in what form, and how whoever gets the file makes sure that nobody changed it. */
export function ExportPage({ c, who, asked, format = 'json-lines', refused }: Props) {
  const { t, deps } = c.var;
  const { query } = asked;
  const refusal =
    refused === undefined
      ? undefined
      : { text: t(`console.export.refused-${refused}`), field: refused === 'format' ? 'format' : undefined };
  const fileName = exportFileName('json-lines', deps.app.clock.now());
  return (
    <ConsolePage
      c={c}
      who={who}
      room="log"
      width="narrow"
      back={{ href: auditAddress(query), label: t('console.room.log') }}
      title={t('console.export.title')}
      errors={errorsOf(c, refusal)}
      formId="export"
      lead={<p>{t('console.export.about')}</p>}
    >
      <SummaryList facts={scope(c, who, asked)} />
      <Form id="export" action="/admin/audit/export" hidden={{ csrf: forgeryToken(c), ...query }} downloads>
        <RadioList
          name="format"
          label={t('console.export.format')}
          value={format}
          error={refused === 'format' ? refusal?.text : undefined}
          options={exportFormats.map((value) => ({
            value,
            label: t(`console.export.${value}`),
            hint: t(`console.export.${value}-about`),
          }))}
        />
        <SubmitButton>{t('console.export.button')}</SubmitButton>
      </Form>
      <Details summary={t('console.export.verify')}>
        <p>{t('console.export.verify-about')}</p>
        <Copyable id="verify" words={{ copy: t('common.copy'), copied: t('common.copied') }}>
          {`regain audit verify ${fileName} --public-key audit-key.pem --head heads.jsonl`}
        </Copyable>
        <p>{t('console.export.verify-result')}</p>
      </Details>
    </ConsolePage>
  );
}

/** What was asked for, in words; the whole log where nothing was. */
function scope({ var: { t } }: Ctx, who: Signed, { typed }: Asked) {
  const words = {
    ...typed,
    kind: kindName(t, typed.kind),
    actor: typed.actor && t(`console.audit.actor.${typed.actor as 'system'}`),
  };
  const facts = logFields
    .filter((name) => typed[name] !== '')
    .map((name) => ({ term: t(`console.log.${name}` satisfies MessageId), value: <bdi>{words[name]}</bdi> }));
  const { name = '' } = who.account.organisation ?? {};
  return facts.length > 0
    ? facts
    : [{ term: t('console.export.scope'), value: t('console.export.everything', { name }) }];
}

function kindName(t: Ctx['var']['t'], kind: string): string {
  return isAuditGroup(kind) ? auditGroupName(t, kind) : auditSentence(t, kind);
}

/** What whoever reads the log and may not export it is told. */
export function NoExportPage({ c, who }: { c: Ctx; who: Signed }) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="log" width="narrow" title={t('console.export.not-you')} error>
      <p>{t('console.log.export-who')}</p>
      <LinkButton href="/admin/audit">{t('console.room.log')}</LinkButton>
    </ConsolePage>
  );
}
