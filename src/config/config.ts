import type { Locale } from '../text/locale.ts';

/** What an operator decided, checked. It names files and holds URLs with passwords: not to be logged whole. */
export interface Config {
  mode: 'demonstration' | 'production';
  /** Absolute. */
  dataDirectory: string;
  port: number;
  host: string;
  /** As browsers write it: no slash at its end. */
  origin: string;
  trustedProxies: string[];
  returnOrigins: string[];
  database: { kind: 'embedded' } | { kind: 'server'; url: string };
  keys: KeySource;
  auditKey: KeySource;
  /** Without effect in the demonstration: there, mail goes to the outbox only. */
  smtpUrl: string | undefined;
  mailFrom: string;
  dkim: { domain: string; selector: string; keyFile: string } | undefined;
  /** Undefined: no text messages, or in the demonstration the phone. */
  sms: { url: string; secret: string; countries: string[] } | undefined;
  supportAddress: string;
  personalAccounts: boolean;
  defaultLocale: Locale;
  breachedPasswordsFile: string | undefined;
  humanCheck: 'real' | 'accept-any';
  auditHeads: { file: string | undefined; webhook: string | undefined };
  /** On loopback; undefined: no such listener. */
  metricsPort: number | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Sentences for the operator about what is odd but no reason to refuse. */
  warnings: string[];
}

/** Where a key comes from. Generated ones are made at the first start and kept in the data directory. */
export type KeySource =
  | { from: 'text'; text: string }
  | { from: 'file'; path: string }
  | { from: 'generated' };

/** Everything that is wrong with the configuration, each in a sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? problems[0]
        : `The configuration has ${problems.length} problems:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
