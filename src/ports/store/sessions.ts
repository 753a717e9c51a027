/**
 * What all factors were proved with. Only a passkey can't be given to a page that looks like ours; and an access pass, or
 * what may have been set up after one, may be that of the administrator who made it (R46).
 */
export type ProvedWith = 'password' | 'passkey' | 'access-pass';

export interface SessionRecord {
  idHash: Uint8Array;
  accountId: string;
  securityEpoch: number;
  createdAt: Date;
  lastSeenAt: Date;
  /** The end, however busy (R41). */
  expiresAt: Date;
  idleSeconds: number;
  /** When all factors were last proved. */
  provedAt: Date;
  /** How that was done. */
  provedWith: ProvedWith;
  enrolling: boolean;
  deviceHash: Uint8Array | undefined;
  clientAddress: string;
  userAgent: string;
}

export interface Sessions {
  insert(session: SessionRecord): Promise<void>;
  /** A session that lives at `now`: not idle, not over, its account active, not frozen and at the session's epoch. */
  findLive(idHash: Uint8Array, now: Date): Promise<SessionRecord | undefined>;
  touch(idHash: Uint8Array, now: Date): Promise<void>;
  /** A fresh proof gives the session a new id (R39), and says what was proved with. False if it was ended meanwhile. */
  renew(
    oldHash: Uint8Array,
    newHash: Uint8Array,
    proof: { at: Date; with: ProvedWith },
    epoch: number,
  ): Promise<boolean>;
  list(accountId: string, now: Date): Promise<readonly SessionRecord[]>;
  end(accountId: string, idHash: Uint8Array): Promise<boolean>;
  /** Ends all but one. */
  endAll(accountId: string, exceptHash: Uint8Array | undefined): Promise<number>;
  sweep(now: Date): Promise<void>;
}

export interface Devices {
  remember(accountId: string, idHash: Uint8Array, now: Date): Promise<void>;
  isKnown(accountId: string, idHash: Uint8Array): Promise<boolean>;
  forgetAll(accountId: string): Promise<void>;
  /** The hashes of all of them. */
  list(accountId: string): Promise<readonly Uint8Array[]>;
  /** Drops what was last seen before; returns how many. */
  sweep(before: Date): Promise<number>;
}
