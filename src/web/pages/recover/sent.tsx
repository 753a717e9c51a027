import type { LiveRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx } from '../../context.ts';
import { Form, Notice, SecondaryButton, SubmitButton, SummaryList, Wait } from '../../kit/index.ts';
import { timeOfDay } from '../../view/moment.ts';
import { hidden } from './shell.tsx';

/** Which message carries the code, and when it was asked for: in UTC, as the mail says it, and true for as long as the page is open. */
export function SentFacts({ c, live }: { c: Ctx; live: LiveRecovery }) {
  const { t } = c.var;
  const { pending } = live;
  if (pending === undefined) return null;
  return (
    <SummaryList
      line
      facts={[
        { term: t('recover.code-reference'), value: <strong>{pending.reference}</strong> },
        { term: t('recover.code-sent'), value: timeOfDay(pending.sentAt) },
      ]}
    />
  );
}

/** A wrong code: names the message whose code counts, so that whoever typed an older one sees it. */
export function wrongCode(c: Ctx, { pending }: LiveRecovery): string {
  const id = pending === undefined || pending.number === 1 ? 'first' : 'sent';
  return c.var.t(`recover.code-wrong-${id}`, { reference: pending?.reference ?? '' });
}

/** A code that a newer one overtook: names both messages. */
export function earlierCode(c: Ctx, { pending }: LiveRecovery, earlier: string): string {
  const at = pending === undefined ? '' : timeOfDay(pending.sentAt);
  return c.var.t('recover.code-wrong-earlier', { earlier, reference: pending?.reference ?? '', at });
}

/** An early request for another code. */
export function tooEarly(c: Ctx, { pending }: LiveRecovery): string {
  const left = (pending?.resendAt.getTime() ?? 0) - c.var.deps.app.clock.now().getTime();
  return c.var.t('recover.resend-early', { seconds: Math.max(1, Math.ceil(left / 1000)) });
}

/** Nothing typed here can be right any more: another code is what is left to ask for. */
export function isDead({ pending }: LiveRecovery): boolean {
  return pending?.live === false;
}

/** The notice of a dead code, for whoever comes back to its page. */
export function DeadCode({ c }: { c: Ctx }) {
  return <Notice tone="warning">{c.var.t('recover.code-dead')}</Notice>;
}

/** Another code, after a wait that the server holds whatever the page shows. The page's first button once its code is dead. */
export function Resend({ c, live, action }: { c: Ctx; live: LiveRecovery; action: string }) {
  const { t, deps } = c.var;
  const Button = isDead(live) ? SubmitButton : SecondaryButton;
  const until = live.pending?.resendAt.getTime() ?? 0;
  const seconds = Math.ceil((until - deps.app.clock.now().getTime()) / 1000);
  return (
    <Form
      id="resend-form"
      action={action}
      hidden={hidden(c, live, { do: 'resend' })}
      busy={t('recover.busy')}
    >
      <Wait
        seconds={seconds}
        words={{
          until: t('recover.resend-until', { seconds: Math.max(0, seconds) }),
          left: t('recover.resend-left', { time: '{time}' }),
          over: t('recover.resend-over'),
        }}
      >
        <Button icon="refresh">{t('recover.resend')}</Button>
      </Wait>
    </Form>
  );
}
