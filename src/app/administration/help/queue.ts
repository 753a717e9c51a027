import type { Forbidden } from '../../../domain/authority/decide.ts';
import { isUuid } from '../../../domain/uuid.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Cursor, DecidedRequest, HelpRequest } from '../../../ports/store/help.ts';
import type { AppContext } from '../../context.ts';
import { type Standing, standingOf } from '../../security/standing.ts';
import type { Signed } from '../../session/session.ts';
import { forbidsAnswer } from './may-answer.ts';

const pageSize = 25;
/** What was decided is shown for so long. Days; ours. */
export const shownDays = 30;
/** The number beside the room's name goes no further than two digits. */
const mostCounted = 100;

interface Page<Row> {
  rows: readonly Row[];
  /** Where the next page begins; undefined on the last one. */
  next: Cursor | undefined;
}

export interface Waiting extends HelpRequest {
  /** Could they get back in today? Undefined for who is not there any more. */
  standing: Standing | undefined;
}

/** What waits in the reader's organisation, oldest first. */
export async function waitingRequests(
  app: AppContext,
  who: Signed,
  after: Cursor | undefined,
): Promise<Page<Waiting>> {
  const organisationId = who.account.organisation?.id;
  if (organisationId === undefined) return { rows: [], next: undefined };
  const found = await app.store.help.waiting(organisationId, { after, limit: pageSize + 1 });
  const shown = found.slice(0, pageSize);
  const rows = await Promise.all(
    shown.map(async (request) => {
      const account = await app.store.accounts.findById(request.accountId);
      return { ...request, standing: account && standing(app, account) };
    }),
  );
  return { rows, next: nextAfter(found, shown.at(-1), (request) => request.at) };
}

/** What was decided in the last weeks, newest first. */
export async function decidedRequests(
  app: AppContext,
  who: Signed,
  after: Cursor | undefined,
): Promise<Page<DecidedRequest>> {
  const organisationId = who.account.organisation?.id;
  if (organisationId === undefined) return { rows: [], next: undefined };
  const since = new Date(app.clock.now().getTime() - shownDays * 86_400_000);
  const found = await app.store.help.decided(organisationId, { since, after, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  return { rows, next: nextAfter(found, rows.at(-1), ({ decidedAt, at }) => decidedAt ?? at) };
}

function nextAfter<Row extends { id: string }>(
  found: readonly Row[],
  last: Row | undefined,
  at: (row: Row) => Date,
): Cursor | undefined {
  return last !== undefined && found.length > pageSize ? { at: at(last), id: last.id } : undefined;
}

/** How many people wait for help in the reader's organisation. */
export async function countWaiting(app: AppContext, { account }: Signed): Promise<number> {
  const { organisation } = account;
  return organisation === undefined ? 0 : app.store.help.countWaiting(organisation.id, mostCounted);
}

/** One request, with what its reader may do about it. */
export interface OneRequest {
  request: DecidedRequest;
  person: AccountRecord;
  standing: Standing;
  /** Why the reader may not answer it. */
  refusal: Forbidden | undefined;
}

/** A request of the reader's own organisation; undefined for any other, as for none. */
export async function findRequest(
  app: AppContext,
  { account }: Signed,
  id: string,
): Promise<OneRequest | undefined> {
  const organisationId = account.organisation?.id;
  if (organisationId === undefined || !isUuid(id)) return undefined;
  const request = await app.store.help.find(organisationId, id);
  if (request === undefined) return undefined;
  const person = await app.store.accounts.findById(request.accountId);
  if (person === undefined) return undefined;
  return { request, person, standing: standing(app, person), refusal: forbidsAnswer(account, person) };
}

function standing(app: AppContext, account: AccountRecord): Standing {
  return standingOf(account, app.settings, app.clock.now());
}
