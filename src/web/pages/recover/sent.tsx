import type { LiveRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx } from '../../context.ts';
import { Form, SecondaryButton, SummaryList, Wait } from '../../kit/index.ts';
import { hidden } from './shell.tsx';

/** Which message carries the code, and how long ago it went out. No clock time: the server knows no reader's clock. */
export function SentFacts({ c, live }: { c: Ctx; live: LiveRecovery }) {
  const { t, deps } = c.var;
  const { pending } = live;
  if (pending === undefined) return null;
  const minutes = Math.floor((deps.app.clock.now().getTime() - pending.sentAt.getTime()) / 60_000);
  return (
    <SummaryList
      facts={[
        { term: t('recover.code-reference'), value: <strong>{pending.reference}</strong> },
        { term: t('recover.code-sent'), value: t('recover.code-sent-ago', { minutes }) },
      ]}
    />
  );
}

/** A wrong code: names the message whose code counts, so that whoever typed an older one sees it. */
export function wrongCode(c: Ctx, { pending }: LiveRecovery): string {
  const id = pending === undefined || pending.number === 1 ? 'first' : 'sent';
  return c.var.t(`recover.code-wrong-${id}`, { reference: pending?.reference ?? '' });
}

/** An early request for another code. */
export function tooEarly(c: Ctx, { pending }: LiveRecovery): string {
  const left = (pending?.resendAt.getTime() ?? 0) - c.var.deps.app.clock.now().getTime();
  return c.var.t('recover.resend-early', { seconds: Math.max(1, Math.ceil(left / 1000)) });
}

/** Another code, after a wait that the server holds whatever the page shows. */
export function Resend({ c, live, action }: { c: Ctx; live: LiveRecovery; action: string }) {
  const { t, deps } = c.var;
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
        <SecondaryButton icon="refresh">{t('recover.resend')}</SecondaryButton>
      </Wait>
    </Form>
  );
}
