import type { CommonPasswords } from '../domain/password/common-passwords.ts';
import type { BreachedPasswords } from '../ports/breached-passwords.ts';
import type { Clock } from '../ports/clock.ts';
import type { PasswordHasher } from '../ports/hashing.ts';
import type { HumanCheck } from '../ports/human-check.ts';
import type { PhoneNumbers } from '../ports/phone-numbers.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { Random } from '../ports/random.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store/store.ts';
import type { Totp } from '../ports/totp.ts';
import type { WebAuthn } from '../ports/webauthn.ts';
import type { Locale } from '../text/locale.ts';

/** What use cases are given: ports, and the settings that the operator chose. */
export interface AppContext {
  store: Store;
  clock: Clock;
  random: Random;
  hasher: PasswordHasher;
  secrets: Secrets;
  humanCheck: HumanCheck;
  totp: Totp;
  webauthn: WebAuthn;
  phones: PhoneNumbers;
  pictures: Pictures;
  breached: BreachedPasswords;
  common: CommonPasswords;
  settings: AppSettings;
}

export interface AppSettings {
  /** Where links point to (R21), e.g. `https://id.example.org`; no trailing slash. */
  origin: string;
  /** The operator's support: a mail address. */
  supportAddress: string;
  personalAccounts: boolean;
  /** False where no gateway sends any: then no page offers one, to anybody (R1). */
  textMessages: boolean;
  defaultLocale: Locale;
}

/** Who is asking, as far as the edge could tell. */
export interface Visitor {
  /** The client's address, from configured proxies only (R9). */
  address: string;
  /** Its /24 or /56, which limits count. */
  prefix: string;
  /** The unguessable value in this browser's visit cookie. */
  visit: string;
  /** The value of the device cookie, if the browser sent one. */
  device: string | undefined;
  locale: Locale;
  userAgent: string;
}
