import { recoveryCeremony } from '../../../../app/recovery/prove-passkey.ts';
import { type LiveRecovery, maskedWay } from '../../../../app/recovery/resume.ts';
import { isSent, type Way } from '../../../../domain/flow/recovery/ways.ts';
import type { Ctx } from '../../../context.ts';
import { CodeField, Form, SecondaryButton, SubmitButton } from '../../../kit/index.ts';
import { errorAt } from '../../../view/errors.ts';
import { OwnPassword, OwnUserId } from '../../../view/own-password.tsx';
import { UsePasskey } from '../../../view/passkey.tsx';
import { DeadCode, isDead, Resend, SentFacts } from '../sent.tsx';
import { hidden, Shell } from '../shell.tsx';
import type { Refusal } from '../standing.ts';

interface Props {
  c: Ctx;
  live: LiveRecovery;
  refusal?: Refusal | undefined;
}

/** Wrong codes after which another way is offered before the field: whoever has lost the app sees it at once. */
const enoughWrong = 2;

export function CodePage(props: Props) {
  const { c, live, refusal } = props;
  const { recovery } = live;
  const { t } = c.var;
  if (recovery.at !== 'code') return null;
  const { way } = recovery;
  const dead = isSent(way) && isDead(live);
  const Next = dead ? SecondaryButton : SubmitButton;
  const anotherFirst = way === 'totp' && recovery.wrong >= enoughWrong;
  return (
    <Shell
      c={c}
      live={live}
      title={t(`recover.code-title-${way}`)}
      formId="code-form"
      refusal={refusal}
      lead={<p>{lead(c, live, way)}</p>}
    >
      {anotherFirst ? <AnotherWay {...props} first /> : null}
      {dead && refusal === undefined ? <DeadCode c={c} /> : null}
      {dead ? <Resend c={c} live={live} action="/recover/code" /> : null}
      {isSent(way) ? <SentFacts c={c} live={live} /> : null}
      <Form id="code-form" action="/recover/code" hidden={hidden(c, live)} busy={t('recover.busy')}>
        <ProofField {...props} way={way} />
        {way === 'passkey' ? null : <Next>{t('common.next')}</Next>}
      </Form>
      {isSent(way) && !dead ? <Resend c={c} live={live} action="/recover/code" /> : null}
      {anotherFirst ? null : <AnotherWay {...props} />}
      {isSent(way) ? (
        <p>
          <a href="/recover/nothing-arrived">{t('recover.nothing-arrived')}</a>
        </p>
      ) : null}
      <p>
        <a href="/help/ask">{t('recover.ask-for-help')}</a>
      </p>
    </Shell>
  );
}

/** Before the first proof it says *if*, for every ID; after it, to which address. */
function lead(c: Ctx, live: LiveRecovery, way: Way): string {
  const { t, deps } = c.var;
  const where = maskedWay(deps.app, live, way);
  if (!isSent(way) || where.length === 0) {
    return t(`recover.code-lead-${way}`, { userId: live.stored.userId });
  }
  return t(`recover.code-lead-${way}-known`, { where: where.join(t('recover.list-comma')) });
}

function ProofField({ c, live, refusal, way }: Props & { way: Way }) {
  const { t } = c.var;
  const error = errorAt(refusal, 'code');
  const dead = isSent(way) && isDead(live);
  if (way === 'passkey') {
    return (
      <UsePasskey
        c={c}
        ceremony={recoveryCeremony(live)}
        label={t('recover.passkey-submit')}
        tone="primary"
        error={errorAt(refusal, 'passkey')}
      />
    );
  }
  if (way === 'password') {
    return (
      <>
        <OwnUserId c={c} userId={live.stored.userId} />
        <OwnPassword c={c} name="code" label={t('sign-in.password')} error={error} />
      </>
    );
  }
  return (
    <CodeField
      name="code"
      kind={way === 'recovery-code' || way === 'access-pass' ? 'letters' : 'digits'}
      label={t(`recover.code-label-${way}`)}
      hint={dead ? undefined : t(`recover.code-hint-${way}`)}
      error={error}
      autofocus={refusal === undefined && !dead}
    />
  );
}

function AnotherWay({ c, live, first = false }: Props & { first?: boolean }) {
  const { t } = c.var;
  return (
    <Form id="another-form" action="/recover/code" hidden={hidden(c, live, { do: 'another-way' })}>
      {first ? <p>{t('recover.another-way-first')}</p> : null}
      <SecondaryButton>{t('recover.another-way')}</SecondaryButton>
    </Form>
  );
}
