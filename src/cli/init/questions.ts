/** Everything that `init` has to know, in the order in which it asks. */
export interface Question {
  /** The flag, without dashes. */
  flag: string;
  /** The setting that the answer becomes; without one it is about the organisation. */
  variable?: string;
  ask: string;
  /** Stands for an empty answer. `undefined`: an answer is needed. */
  fallback?: string;
  /** Never asked for: a flag for whoever knows that it is needed. */
  quiet?: boolean;
}

export const questions = [
  {
    flag: 'origin',
    variable: 'REGAIN_ORIGIN',
    ask: 'At which address will people reach Regain, e.g. https://id.example.com?',
  },
  {
    flag: 'support-address',
    variable: 'REGAIN_SUPPORT_ADDRESS',
    ask: 'To which mail address may people turn whom nobody else may help?',
  },
  {
    flag: 'mail-from',
    variable: 'REGAIN_MAIL_FROM',
    ask: 'Which mail address do codes and notices come from?',
  },
  {
    flag: 'smtp-url',
    variable: 'REGAIN_SMTP_URL',
    ask: 'Which mail server do they leave by, e.g. smtps://user:password@mail.example.com?',
  },
  {
    flag: 'database-url',
    variable: 'DATABASE_URL',
    ask: 'Which PostgreSQL, e.g. postgres://regain:password@db.example.com/regain? Empty: the embedded one.',
    fallback: '',
  },
  {
    flag: 'trusted-proxy',
    variable: 'REGAIN_TRUSTED_PROXIES',
    ask: 'Which addresses do your reverse proxy’s requests come from?',
    fallback: '127.0.0.1, ::1',
    quiet: true,
  },
  { flag: 'organisation', ask: 'What is the first organisation called?' },
  { flag: 'domain', ask: 'In which domains are its user IDs, e.g. example.com? Several with commas.' },
  {
    flag: 'preset',
    ask: 'May administrators help their people ("standard"), or nobody ("self-service-only")?',
    fallback: 'standard',
  },
  {
    flag: 'locale',
    variable: 'REGAIN_DEFAULT_LANGUAGE',
    ask: 'Which language by default: en, it or zh-CN?',
    fallback: 'en',
  },
  { flag: 'admin', ask: 'What is the user ID of its first Global admin, e.g. ada@example.com?' },
  { flag: 'admin-name', ask: 'And the name? Empty: as the user ID.', fallback: '' },
  {
    flag: 'admin-mail',
    ask: 'A mailbox of theirs elsewhere, as a first way back in? Empty: they add one themselves.',
    fallback: '',
  },
] as const satisfies readonly Question[];

export type Flag = (typeof questions)[number]['flag'];

/** What was given or answered so far, by flag. */
export type Answers = Partial<Record<Flag, string>>;
