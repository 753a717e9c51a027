import { type Act, acts } from '../../domain/authority/acts.ts';
import type { MessageId } from '../../text/catalogue.ts';

/** What an administrator is asked for a fresh proof for, as the page says it that waits behind the proof. */
interface Purpose {
  words: MessageId;
  /** Whom it is about, where it is an act on one person. */
  personId?: string;
  /** Where the way to that page begins. Undefined where the page itself asks for no proof: its form did. */
  before?: string;
}

const act = /^(\/admin\/people\/([0-9a-f-]{36}))\/([a-z-]+)$/;

const places: readonly (Purpose & { at: RegExp })[] = [
  { at: /^\/admin\/people\/add$/, words: 'console.people.add', before: '/admin/people' },
  { at: /^\/admin\/people\/bulk\/[^/]+$/, words: 'console.people.several' },
  { at: /^\/admin\/approvals\/[^/]+$/, words: 'console.room.approvals' },
  { at: /^\/admin\/policy$/, words: 'console.policy.edit' },
  { at: /^\/admin\/policy\/edit$/, words: 'console.policy.edit', before: '/admin/policy' },
  { at: /^\/admin\/policy\/logo$/, words: 'console.logo.link', before: '/admin/policy' },
  { at: /^\/admin\/audit\/export$/, words: 'console.export.button', before: '/admin/audit' },
];

/** Of a path of ours; undefined where no proof of an administrator leads. */
export function proofPurpose(to: string): Purpose | undefined {
  const path = pathOf(to);
  const [, person, personId, name] = act.exec(path) ?? [];
  if (personId !== undefined && person !== undefined && isAct(name)) {
    return { words: `console.act.${name}`, personId, before: person };
  }
  return places.find(({ at }) => at.test(path));
}

/**
 * Where an administrator who does not prove anything goes back to: the page they came from, unless it asks for the same
 * proof.
 *
 * @param to where the proof leads
 * @param from the page of the console that they came from, if they did
 */
export function beforeProof(to: string, from: string | undefined): string {
  if (from !== undefined) return proofPurpose(from)?.before ?? from;
  const purpose = proofPurpose(to);
  return purpose === undefined ? '/admin' : (purpose.before ?? to);
}

/** Of a path of ours: true below `/admin`. */
export function isConsole(path: string): boolean {
  return /^\/admin(?:[/?]|$)/.test(path);
}

function pathOf(address: string): string {
  return address.split('?', 1)[0]!;
}

function isAct(name: string | undefined): name is Act {
  return acts.some((one) => one === name);
}
