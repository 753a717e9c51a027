import type * as z from 'zod';

/** One environment variable: how it is read, and what the configuration page says of it. */
export interface Variable<T> {
  section: Section;
  /** For the operator, in whole sentences. */
  description: string;
  /** From the text of the variable to its value. Its messages complete the sentence "NAME …". */
  schema: z.ZodType<T, string>;
  /** The text that stands for an absent variable. */
  default?: string;
  /** How the page describes a default that depends on something else. */
  defaultInWords?: string;
  example: string;
  /** True if its text must never be repeated in a message, a log or a page. */
  secret?: boolean;
  /** What production can't do without it. Its presence makes the variable required there. */
  neededInProduction?: string;
}

export const sections = [
  'Start',
  'Web',
  'Database and keys',
  'Mail',
  'Text messages',
  'Accounts and recovery',
  'Audit log',
  'Operation',
] as const;
type Section = (typeof sections)[number];

/** Keeps the value's type while checking the rest. */
export const variable = <T>(definition: Variable<T>): Variable<T> => definition;
