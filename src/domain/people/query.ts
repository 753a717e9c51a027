import { type OrganisationRole, organisationRoles } from '../roles/roles.ts';
import { type WayBit, wayBits } from './way-mask.ts';

/** What an administrator asks for. */
export interface PeopleQuery {
  /** At most `longestText` characters; '' for everybody. */
  text: string;
  role: OrganisationRole | undefined;
  state: PersonState | undefined;
  lastSignIn: SignInFilter | undefined;
  /** Ways that the person has. */
  held: readonly WayBit[];
  /** Ways that the person has not. */
  lacking: readonly WayBit[];
  /** True: only who could not get back in alone today. */
  notRecoverable: boolean;
  sort: PeopleSort;
  descending: boolean;
}

const longestText = 100;
export const personStates = ['active', 'disabled', 'frozen', 'temporary-password'] as const;
export type PersonState = (typeof personStates)[number];
/** In days: `within-7` signed in since, `over-30` signed in, but not since. */
export const signInFilters = ['never', 'within-7', 'over-30', 'over-90', 'over-180'] as const;
export type SignInFilter = (typeof signInFilters)[number];
export const peopleSorts = ['name', 'user-id', 'last-sign-in', 'created'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** The names of the parameters of an address, which may hold anything. */
export type PeopleParameter =
  | 'text'
  | 'role'
  | 'state'
  | 'last-sign-in'
  | 'has'
  | 'has-not'
  | 'recoverable'
  | 'sort'
  | 'order';

/** A query from the parameters of an address. What is none of the values that it may have counts as not given. */
export function readPeopleQuery(given: (name: PeopleParameter) => readonly string[]): PeopleQuery {
  const first = (name: PeopleParameter) => given(name)[0] ?? '';
  const bits = (name: PeopleParameter) =>
    [...new Set(given(name))].filter((value): value is WayBit => Object.hasOwn(wayBits, value));
  return {
    text: [...first('text').trim()].slice(0, longestText).join(''),
    role: oneOf(organisationRoles, first('role')),
    state: oneOf(personStates, first('state')),
    lastSignIn: oneOf(signInFilters, first('last-sign-in')),
    held: bits('has'),
    lacking: bits('has-not'),
    notRecoverable: first('recoverable') === 'no',
    sort: oneOf(peopleSorts, first('sort')) ?? 'name',
    descending: first('order') === 'descending',
  };
}

function oneOf<T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find((known) => known === value);
}
