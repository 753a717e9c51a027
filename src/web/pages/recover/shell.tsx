import type { Child } from 'hono/jsx';
import { canExtend } from '../../../app/recovery/extend.ts';
import { gatesShown, type LiveRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { BackLink, ForWhom, Notice, Page, Steps, TimeLimit } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { said } from './flash.ts';
import { beginning } from './places.ts';
import { placeMark, type Refusal } from './standing.ts';

interface ShellProps {
  c: Ctx;
  live: LiveRecovery;
  title: string;
  /** Id of the page's form. A page without one has no time limit in sight: nothing can be lost on it. */
  formId?: string;
  refusal?: Refusal | undefined;
  /** Where the page before this one is, where going back loses nothing. */
  back?: { href: string; label: string } | undefined;
  lead?: Child;
  children?: Child;
}

/** What all pages of a recovery under way have in common. */
export function Shell({ c, live, title, formId, refusal, back, lead, children }: ShellProps) {
  const { t } = c.var;
  const message = said(c);
  return (
    <Page
      {...frame(c, live.flow.id)}
      title={title}
      formId={formId}
      lead={lead}
      errors={errorsOf(c, refusal)}
      before={back ? <BackLink href={back.href}>{back.label}</BackLink> : <StepsShown c={c} live={live} />}
      after={formId === undefined ? undefined : <TimeLeft c={c} live={live} formId={formId} />}
    >
      {message === undefined ? null : <Notice announce>{message}</Notice>}
      <ForWhom
        id={live.stored.userId}
        change={{ href: beginning(live.stored.kind, live.stored.userId), label: t('common.change') }}
        words={{ before: t('recover.for') }}
      />
      {children}
    </Page>
  );
}

/** What every form of a recovery carries unseen. */
export function hidden(c: Ctx, live: LiveRecovery, more: Record<string, string> = {}) {
  return { csrf: forgeryToken(c), at: placeMark(live), ...more };
}

/** "Step 2 of 2", from the first proof on: before it, the number would tell whose account this is (R3). */
function StepsShown({ c, live }: { c: Ctx; live: LiveRecovery }) {
  const { recovery } = live;
  const total = gatesShown(c.var.deps.app, live);
  if (total === undefined || (recovery.at !== 'way' && recovery.at !== 'code')) return null;
  const step = Math.min(recovery.proofs.length + 1, total);
  return <Steps at={step} of={total} label={c.var.t('common.step', { step, total })} />;
}

function TimeLeft({ c, live, formId }: { c: Ctx; live: LiveRecovery; formId: string }) {
  const { t, deps } = c.var;
  const seconds = Math.max(0, (live.flow.expiresAt.getTime() - deps.app.clock.now().getTime()) / 1000);
  return (
    <TimeLimit
      seconds={seconds}
      extend={canExtend(deps.app, live) ? { formId, action: '/recover/extend' } : undefined}
      words={{
        until: t('recover.time-left', { minutes: Math.ceil(seconds / 60) }),
        left: t('recover.time-near', { time: '{time}' }),
        more: t('recover.time-more'),
        extended: t('recover.extended'),
        over: t('recover.time-over'),
        again: t('recover.start-again-as', { userId: live.stored.userId }),
      }}
    />
  );
}
