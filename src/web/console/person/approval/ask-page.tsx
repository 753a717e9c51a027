import { type ApprovalStanding, approvalStanding } from '../../../../app/administration/approvals.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Act } from '../../../../domain/authority/acts.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, LinkButton, SubmitButton, TextField } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { moment } from '../../../view/moment.ts';
import { AboutPerson } from '../about-person.tsx';

/** What an act's page is while it waits for a second administrator: why, the reason to be typed, or what waits (R48). */
export async function answerAskApproval(
  c: Ctx,
  who: Signed,
  target: AccountRecord,
  act: Act,
  { refused, status = 403 }: { refused?: string; status?: 200 | 403 | 422 } = {},
): Promise<Response> {
  const { app } = c.var.deps;
  const standing = await approvalStanding(app, app.store, who.account, target, act);
  return c.html(
    <AskPage c={c} who={who} target={target} act={act} standing={standing} refused={refused} />,
    status,
  );
}

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
  act: Act;
  standing: ApprovalStanding;
  refused: string | undefined;
}

function AskPage({ c, who, target, act, standing, refused }: Props) {
  const { t, deps } = c.var;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.approval.needed', { act: t(`console.act.${act}`) })}
      formId={standing.kind === 'askable' ? 'ask' : undefined}
      errors={errorsOf(c, refused, 'reason')}
    >
      <p>{t('console.refusal.needs-approver')}</p>
      {standing.kind === 'askable' ? (
        <AskForm c={c} target={target} act={act} refused={refused} />
      ) : standing.kind === 'waiting' ? (
        <Waiting c={c} standing={standing} />
      ) : (
        <p>{t('console.approval.nobody', { support: deps.app.settings.supportAddress })}</p>
      )}
    </AboutPerson>
  );
}

function AskForm({ c, target, act, refused }: Pick<Props, 'c' | 'target' | 'act' | 'refused'>) {
  const { t } = c.var;
  return (
    <Form id="ask" action={`/admin/people/${target.id}/approval/${act}`} hidden={{ csrf: forgeryToken(c) }}>
      <TextField
        name="reason"
        label={t('console.approval.reason')}
        hint={t('console.approval.reason-hint')}
        value={c.var.form.text('reason')}
        autocomplete="off"
        error={refused}
      />
      <SubmitButton>{t('console.approval.ask')}</SubmitButton>
    </Form>
  );
}

function Waiting({ c, standing }: { c: Ctx; standing: Extract<ApprovalStanding, { kind: 'waiting' }> }) {
  const { t, locale } = c.var;
  const { id, requestedAt, expiresAt } = standing.approval;
  const times = { since: moment(locale, requestedAt), until: moment(locale, expiresAt) };
  return (
    <>
      <p>{t('console.approval.waits', times)}</p>
      <LinkButton href={`/admin/approvals/${id}`} tone="primary">
        {t('console.approval.look')}
      </LinkButton>
    </>
  );
}
