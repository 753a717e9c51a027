import { askHelp } from './ask-help.ts';
import type { JobRun, MessageContext } from './context.ts';
import { helpDigest } from './help-digest.ts';
import { sendInvitation } from './invitation.ts';
import type { JobName, JobPayloads } from './jobs.ts';
import { notify } from './notify.ts';
import { policyNotice } from './policy-notice.ts';
import { recordAttempt } from './record-attempt.ts';
import { sendCallerCode } from './send-caller-code.ts';
import { sendCode } from './send-code.ts';
import { sendDigest } from './send-digest.ts';
import { sendResetLink } from './send-reset-link.ts';
import { sendWayBack } from './send-way-back.ts';
import { tellAdministrator } from './tell-administrator.ts';
import { tellApproval } from './tell-approval.ts';
import { tellBulk } from './tell-bulk.ts';
import { tellWays } from './tell-ways.ts';

/** Every job that sends something. */
type MessageJob = Exclude<JobName, 'bulk-act'>;

type Handlers = {
  [Name in MessageJob]: (app: MessageContext, payload: JobPayloads[Name], run: JobRun) => Promise<void>;
};

const handlers: Handlers = {
  'send-code': sendCode,
  'send-caller-code': sendCallerCode,
  'tell-ways': tellWays,
  notify,
  'record-attempt': recordAttempt,
  'ask-help': askHelp,
  'help-digest': helpDigest,
  'send-digest': sendDigest,
  'send-way-back': sendWayBack,
  'send-reset-link': sendResetLink,
  'tell-administrator': tellAdministrator,
  invitation: sendInvitation,
  'tell-bulk': tellBulk,
  'policy-notice': policyNotice,
  'tell-approval': tellApproval,
};

/** A job as the queue's runner knows it: its payload is what `job()` sealed, opened. */
type JobHandler = (payload: unknown, run: JobRun) => Promise<void>;

/** What each job does. The runner opens payloads; only `job()` could have sealed them, so their shape is trusted. */
export function createHandlers(app: MessageContext): Record<MessageJob, JobHandler> {
  const bound = Object.entries(handlers).map(([name, handle]) => [
    name,
    (payload: unknown, run: JobRun) => handle(app, payload as never, run),
  ]);
  return Object.fromEntries(bound) as Record<MessageJob, JobHandler>;
}
