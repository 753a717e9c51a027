/** What of an organisation's log is asked for; what is undefined restricts nothing. */
export interface AuditFilter {
  /** The account that events are about. */
  person?: string | undefined;
  actor?: AuditActor | undefined;
  kinds?: readonly string[] | undefined;
  /** The first moment that counts. */
  from?: Date | undefined;
  /** The first moment that no longer counts. */
  until?: Date | undefined;
  supportCode?: string | undefined;
}

/** `account:<id>`, or who has no account. */
export type AuditActor = 'operator' | 'system' | 'stranger' | `account:${string}`;

/** Where an event stands in the order of time: nothing else of a page's edge leaves the server. */
export interface AuditPlace {
  /** Microseconds since 1970: a stored moment has that many digits. */
  micros: number;
  event: number;
}

/** Somebody with an account; `name` is undefined if there is no such account any more. */
export interface Named {
  id: string;
  name: { display: string; userId: string } | undefined;
}

export interface FoundEvent {
  place: AuditPlace;
  at: Date;
  kind: string;
  person: Named | undefined;
  /** What the log says, beside who that is if it is an account. */
  actor: string;
  actorAccount: Named | undefined;
  supportCode: string | undefined;
  data: Readonly<Record<string, unknown>>;
  personal: Readonly<Record<string, string>>;
  sealed: boolean;
}

/**
 * Reads one organisation's log. Threat: a place, an account or a support code of another organisation, in a forged
 * address, shows its events; so each statement holds the organisation as well, whatever else is asked for (R45).
 */
export interface AuditSearch {
  /** `limit` events next to the place on the asked side of it, newest first; `more` if there are others beyond them. */
  page(
    organisationId: string,
    filter: AuditFilter,
    where: { side: 'older' | 'newer'; of: AuditPlace | undefined; limit: number },
  ): Promise<{ events: readonly FoundEvent[]; more: boolean }>;
  /** How many there are, as far as `most`; counting stops there. */
  count(organisationId: string, filter: AuditFilter, most: number): Promise<number>;
  /** Everything under a support code, oldest first. Codes are short: two people may share one by chance. */
  story(organisationId: string, supportCode: string, limit: number): Promise<readonly FoundEvent[]>;
}
