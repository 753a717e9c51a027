import type { LiveRecovery } from '../../../../app/recovery/resume.ts';
import type { RecoveryOutcome } from '../../../../domain/flow/recovery/state.ts';
import type { Ctx } from '../../../context.ts';
import { Form, ForWhom, Notice, Page, SubmitButton, Verdict } from '../../../kit/index.ts';
import { frame } from '../../../view/frame.ts';
import { said } from '../flash.ts';
import { hidden } from '../shell.tsx';

interface Props {
  c: Ctx;
  live: LiveRecovery;
  outcome: RecoveryOutcome;
}

/** What was done, what to do next, and what the person will hear of it. Nobody is signed in by it (R28). */
export function DonePage({ c, live, outcome }: Props) {
  const { t } = c.var;
  const message = said(c);
  return (
    <Page {...frame(c, live.flow.id)} title={t(`recover.done-${outcome}`)} formId="done-form">
      {message === undefined ? null : (
        <Notice tone="warning" announce>
          {message}
        </Notice>
      )}
      <Verdict tone="success" title={t(`recover.done-${outcome}-verdict`)}>
        <p>{t(`recover.done-${outcome}-about`)}</p>
      </Verdict>
      <ForWhom id={live.stored.userId} words={{ before: t('recover.for') }} />
      <Form id="done-form" action="/recover/done" hidden={hidden(c, live)}>
        <SubmitButton>{t('recover.done-sign-in')}</SubmitButton>
      </Form>
      <ul>
        {points[outcome].map((point) => (
          <li>{t(point)}</li>
        ))}
      </ul>
    </Page>
  );
}

const common = ['recover.done-sessions', 'recover.done-told', 'recover.done-browser'] as const;

const points = {
  'password-changed': ['recover.done-update', ...common],
  unlocked: ['recover.done-locks', 'recover.done-locks-left', ...common],
  'factor-replaced': ['recover.done-codes', ...common],
} as const;
