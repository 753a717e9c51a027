import type { AppContext } from '../../app/context.ts';

/** Variable names to their texts, as the configuration file has them. */
export type Settings = Readonly<Record<string, string>>;

/** Absolute paths. */
export interface SetUpFiles {
  configuration: string;
  keys: string;
  auditKey: string;
  /** The directory of the embedded database. */
  data: string;
}

/** What `regain init` needs of the world beyond `CliContext`. */
export interface SetUpTools {
  environment: Readonly<Record<string, string | undefined>>;
  /** Where questions are asked; undefined if nobody could answer. */
  terminal: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } | undefined;
  files(directory: string | undefined): SetUpFiles;
  exists(path: string): boolean;
  /** All that is wrong or missing, each in a sentence that begins with the variable's name. */
  problems(settings: Settings): string[];
  /**
   * Writes configuration and new keys, none over a file that is there, then does as `resume`. Where the database
   * is refused before it was changed, the files are taken away again.
   */
  begin<T>(files: SetUpFiles, settings: Settings, work: (app: AppContext) => Promise<T>): Promise<T>;
  /** Opens the database of the configuration that is there, claims it for production, migrates it. */
  resume<T>(files: SetUpFiles, work: (app: AppContext) => Promise<T>): Promise<T>;
}
