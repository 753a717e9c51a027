import { flowExpiry } from '../../domain/flow/kernel.ts';
import { isToken } from '../../domain/token.ts';
import { uuidv7 } from '../../domain/uuidv7.ts';
import type { FlowInContext, FlowKind } from '../../ports/store/flows.ts';
import type { Repositories } from '../../ports/store/store.ts';
import type { AppContext } from '../context.ts';

/** What the browser holds of a flow: `<id>.<secret>`. Only the secret's hash is stored. */
export type FlowHandle = string;

interface FlowStart {
  kind: FlowKind;
  schemaVersion: number;
  userIdMac: Uint8Array;
  accountId: string | undefined;
  state: unknown;
}

/** Stores a new flow and returns what the browser will hold. */
export async function openFlow(
  app: AppContext,
  tx: Repositories,
  start: FlowStart,
): Promise<{ handle: FlowHandle; id: string }> {
  const now = app.clock.now();
  const id = uuidv7(now, app.random.bytes(10));
  const secret = app.random.token();
  await tx.flows.insert({
    ...start,
    id,
    secretHash: app.secrets.digest(secret),
    createdAt: now,
    expiresAt: flowExpiry(now, now),
  });
  return { handle: `${id}.${secret}`, id };
}

type LoadedFlow = ({ kind: 'live' | 'expired' } & FlowInContext) | { kind: 'none' };

/**
 * The flow behind a handle, with its account and newest code. `none`: no such flow, another's, or of another kind: all alike. `expired`: it was
 * this browser's, and its time ran out, or it was stored by a version that wrote it otherwise.
 */
export async function loadFlow(
  app: AppContext,
  kind: FlowKind,
  schemaVersion: number,
  handle: FlowHandle | undefined,
): Promise<LoadedFlow> {
  const [id, secret] = split(handle);
  if (id === undefined || secret === undefined) return { kind: 'none' };
  const found = await app.store.flows.findInContext(id);
  if (found === undefined || found.flow.kind !== kind) return { kind: 'none' };
  const { flow } = found;
  if (!app.secrets.same(flow.secretHash, app.secrets.digest(secret))) return { kind: 'none' };
  if (flow.schemaVersion !== schemaVersion || flow.expiresAt <= app.clock.now())
    return { kind: 'expired', ...found };
  return { kind: 'live', ...found };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Splits a handle or link; undefined parts where it has not that shape. */
export function split(handle: string | undefined): [string | undefined, string | undefined] {
  if (handle === undefined || handle.length > 120) return [undefined, undefined];
  const dot = handle.indexOf('.');
  const id = handle.slice(0, dot);
  const secret = handle.slice(dot + 1);
  return uuid.test(id) && isToken(secret) ? [id, secret] : [undefined, undefined];
}
