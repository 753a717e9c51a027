import type { SentWay, Way } from '../../domain/flow/recovery/ways.ts';
import type { NewJob } from '../../ports/store/records.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext, Visitor } from '../context.ts';
import { supportCodeOf } from '../identity.ts';
import { job } from '../messages/jobs.ts';
import { type CodePurpose, codeLifetimeSeconds, codeVerifier } from './codes.ts';
import { referenceOf } from './resume.ts';

/** A code for a flow, drawn before the transaction opens. */
export interface IssuedCode {
  flowId: string;
  /** 1 for the flow's first. */
  number: number;
  way: SentWay;
  purpose: Exclude<CodePurpose, 'caller'>;
  code: string;
  /** Of the link beside the code, where the message has one. */
  linkSecret: string | undefined;
  /** Undefined for a decoy, whose code is made and queued as well (R2). */
  accountId: string | undefined;
  /** Undefined for the account's own addresses; else the one that is being added (R8). */
  to: string | undefined;
  knownDevice: boolean;
}

/** Six decimal digits, evenly distributed (R15). */
export function drawCode(app: AppContext): string {
  return app.random.below(1_000_000).toString().padStart(6, '0');
}

/** Stores a code, which kills the flow's older ones (R19), and returns the job that sends it. */
export async function issueCode(
  app: AppContext,
  tx: Pick<Repositories, 'codes'>,
  visitor: Visitor,
  { flowId, number, way, purpose, code, linkSecret, accountId, to, knownDevice }: IssuedCode,
): Promise<NewJob> {
  const now = app.clock.now();
  const { reference, expiresAt } = await storeCode(app, tx, {
    flowId,
    number,
    way,
    purpose,
    code,
    linkSecret,
  });
  return job(app, 'send-code', {
    id: `${flowId}-${number}`,
    accountId,
    way,
    code,
    link: linkSecret === undefined ? undefined : `${flowId}.${linkSecret}`,
    reference,
    supportCode: supportCodeOf(app, flowId),
    locale: visitor.locale,
    knownDevice,
    queuedAt: now.toISOString(),
    ...(to !== undefined && { to }),
    purpose,
    expiresAt: expiresAt.toISOString(),
  });
}

/** Stores a code and kills the flow's older ones (R19); returns what its message says of it. */
export async function storeCode(
  app: AppContext,
  tx: Pick<Repositories, 'codes'>,
  {
    flowId,
    number,
    way,
    purpose,
    code,
    linkSecret,
  }: Pick<IssuedCode, 'flowId' | 'number' | 'code' | 'linkSecret'> & { way: Way; purpose: CodePurpose },
): Promise<{ reference: string; expiresAt: Date }> {
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + codeLifetimeSeconds * 1000);
  const reference = referenceOf(app, flowId, number);
  await tx.codes.replace({
    flowId,
    number,
    way,
    purpose,
    reference,
    verifier: codeVerifier(app, flowId, number, purpose, code),
    linkHash: linkSecret === undefined ? undefined : app.secrets.digest(linkSecret),
    sentAt: now,
    expiresAt,
  });
  return { reference, expiresAt };
}
