import type { ClientConfig } from 'pg';

/** What the database part needs to know of the configuration. */
export interface DatabaseSettings {
  mode: 'demonstration' | 'production';
  dataDirectory: string;
  database: { kind: 'embedded' } | { kind: 'server'; url: string };
}

export interface Database {
  kind: 'embedded' | 'server';
  /** For pg's Client and Pool. Holds the password: not to be logged. */
  connection: ClientConfig;
  /** The same as a URL, for libraries that want one. Not to be logged either. */
  url: string;
  /** Resolves, with a sentence, if the embedded server ends by itself. Never resolves for a server elsewhere. */
  lost: Promise<string>;
  /** Stops the embedded server and waits for its end; with a server elsewhere there is nothing to close. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Use the embedded server of a Regain that is running, instead of refusing. For the command line. */
  share?: boolean;
}
