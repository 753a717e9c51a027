import type { PeopleSort, PersonState } from '../../domain/people/query.ts';
import type { WayGroup } from '../../domain/people/way-mask.ts';
import type { OrganisationRole } from '../../domain/roles/roles.ts';

/**
 * The people of one organisation, as its administrators look them up. Threat: another organisation's rows. Each method
 * takes the organisation, and nothing that a client sends leads out of it.
 */
export interface People {
  search(search: PeopleSearch): Promise<PeoplePage>;
  /** Whom a page with this support code was about, the last one first; ten at most. */
  findBySupportCode(organisationId: string, code: string, now: Date): Promise<readonly Person[]>;
  /** How many active people each group has. */
  wayGroups(organisationId: string, now: Date): Promise<readonly (WayGroup & { people: number })[]>;
}

export interface PeopleSearch {
  organisationId: string;
  now: Date;
  /** Plain text: every word of it begins a word of the name or of the user ID, or, with an @, the user ID. '' finds everybody. */
  text: string;
  /** `member` finds who has no other role. */
  role: OrganisationRole | undefined;
  /** `active`: neither disabled nor frozen. `temporary-password`: until it is changed, over or not (R44). */
  state: PersonState | undefined;
  lastSignIn: 'never' | { before: Date } | { since: Date } | undefined;
  /** Sums of `wayBits`: all of these, and none of those. Probation is not asked. */
  ways: { held: number; lacking: number };
  /** Only active people of these groups, probation and freezes minded. */
  groups: readonly WayGroup[] | undefined;
  sort: PeopleSort;
  descending: boolean;
  /** Where the page begins, or before what it ends; from the start if left out. */
  from: PeoplePosition | undefined;
  /** Rows a page. */
  limit: number;
}

export interface PeoplePosition {
  side: 'after' | 'before';
  /** `key` of a person found with the same sort. */
  key: string;
  id: string;
}

export interface PeoplePage {
  /** In the order of the sort, whichever way one came. */
  people: readonly (Person & { key: string })[];
  /** True if there are more in the direction of travel: beyond the last one, or before the first. */
  more: boolean;
  /** All that match; exact up to `countedUpTo`, and one more than that if there are more. */
  total: number;
}

export const countedUpTo = 1000;

export interface Person {
  id: string;
  userId: string;
  displayName: string;
  roles: readonly OrganisationRole[];
  state: 'active' | 'disabled';
  frozenAt: Date | undefined;
  lastSignInAt: Date | undefined;
  createdAt: Date;
  /** Now: without what is on probation. */
  group: WayGroup;
}
