import type { ApprovalState as State } from '../../../app/administration/approvals.ts';
import type { Ctx } from '../../context.ts';
import { Tag } from '../../kit/index.ts';

const tones = {
  waiting: 'info',
  approved: 'success',
  declined: 'danger',
  used: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

/** How a request stands, in a word. */
export function ApprovalState({ c, state }: { c: Ctx; state: State }) {
  return <Tag tone={tones[state]}>{c.var.t(`console.approval.state-${state}`)}</Tag>;
}
