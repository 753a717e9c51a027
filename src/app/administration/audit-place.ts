import type { AuditPlace } from '../../ports/store/audit-search.ts';

export interface Turned {
  side: 'older' | 'newer';
  of: AuditPlace;
}

/** A page's edge for its address: which way, and from where. It says nothing of whose log it is. */
export function writePlace({ side, of }: Turned): string {
  return `${side === 'older' ? 'o' : 'n'}${of.micros.toString(36)}-${of.event.toString(36)}`;
}

/** Undefined for whatever `writePlace` would not write. */
export function readPlace(text: string): Turned | undefined {
  const [, side, micros, event] = /^([on])([0-9a-z]{1,11})-([0-9a-z]{1,11})$/.exec(text) ?? [];
  if (side === undefined || micros === undefined || event === undefined) return undefined;
  const turned: Turned = {
    side: side === 'o' ? 'older' : 'newer',
    of: { micros: Number.parseInt(micros, 36), event: Number.parseInt(event, 36) },
  };
  const exact = Number.isSafeInteger(turned.of.micros) && Number.isSafeInteger(turned.of.event);
  return exact && writePlace(turned) === text ? turned : undefined;
}
