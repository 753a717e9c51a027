import { diffPolicies, type PolicyChange } from '../../domain/policy/compare.ts';
import { type Preset, policyOf } from '../../domain/policy/policy.ts';
import type { PolicyVersion } from '../../ports/store/policies.ts';
import type { AppContext } from '../context.ts';

/** Who changed a policy. `system`: nobody, its author was frozen, say. `gone`: an account that is not there any more. */
export type Author = { kind: 'operator' | 'system' | 'gone' } | { kind: 'account'; id: string; name: string };

/** One version as a reader follows it: who changed what, when, and what became of it. */
export interface HistoryEntry
  extends Pick<PolicyVersion, 'version' | 'state' | 'changedAt' | 'takesEffectAt' | 'endedAt'> {
  by: Author;
  endedBy: Author | undefined;
  /** Where the preset changed with it. */
  preset: Preset | undefined;
  /** From what was in force when it was written; empty of the first, which is as the organisation was set up. */
  changes: readonly PolicyChange[];
}

export interface PolicyHistory {
  /** Newest first. */
  entries: readonly HistoryEntry[];
  /** The version before which there are more; undefined if there are none. */
  more: number | undefined;
}

const aPage = 20;

export async function policyHistory(
  app: Pick<AppContext, 'store'>,
  organisationId: string,
  before?: number,
): Promise<PolicyHistory> {
  const { policies } = app.store;
  const versions = [...(await policies.history(organisationId, aPage + 1, before))];
  const shown = versions.slice(0, aPage);
  const oldest = shown.at(-1);
  // What the oldest one on the page changed may be some versions further back: those that never came into force.
  while (oldest !== undefined && oldest.version > 0 && basisOf(oldest, versions) === undefined) {
    const older = await policies.history(organisationId, aPage, versions.at(-1)?.version);
    if (older.length === 0) break;
    versions.push(...older);
  }
  const nameOf = names(app);
  const entries: HistoryEntry[] = [];
  for (const one of shown) {
    const { version, state, changedAt, takesEffectAt, endedAt } = one;
    const basis = basisOf(one, versions);
    entries.push({
      version,
      state,
      changedAt,
      takesEffectAt,
      endedAt,
      by: await nameOf(one.changedBy),
      endedBy: one.endedBy === undefined ? undefined : await nameOf(one.endedBy),
      preset: basis === undefined || basis.preset === one.preset ? undefined : one.preset,
      changes: basis === undefined ? [] : changesOf(one, basis),
    });
  }
  return { entries, more: versions.length > shown.length ? oldest?.version : undefined };
}

/** A logo never waits, so a change that did has brought the one of its day along without changing it. */
function changesOf(one: PolicyVersion, basis: PolicyVersion): readonly PolicyChange[] {
  const changes = diffPolicies(policyOf(basis.preset, basis.policy), policyOf(one.preset, one.policy));
  return one.takesEffectAt > one.changedAt ? changes.filter(({ path }) => path !== 'logo') : changes;
}

/** What was in force when this one was written; what an organisation was set up with is dated by the database's clock. */
function basisOf(of: PolicyVersion, versions: readonly PolicyVersion[]): PolicyVersion | undefined {
  return versions.find(
    ({ version, state, takesEffectAt, endedAt }) =>
      version < of.version &&
      state !== 'cancelled' &&
      (version === 0 || takesEffectAt <= of.changedAt) &&
      (endedAt === undefined || endedAt >= of.changedAt),
  );
}

/** Each author is looked up once. */
function names({ store }: Pick<AppContext, 'store'>): (author: string) => Promise<Author> {
  const known = new Map<string, Author>();
  return async (author) => {
    const found = known.get(author) ?? (await authorNamed(store, author));
    known.set(author, found);
    return found;
  };
}

/** An author as a version names them. */
export async function authorNamed(store: AppContext['store'], author: string): Promise<Author> {
  if (author === 'operator' || author === 'system') return { kind: author };
  const id = author.replace(/^account:/, '');
  const account = await store.accounts.findById(id);
  return account === undefined ? { kind: 'gone' } : { kind: 'account', id, name: account.displayName };
}
