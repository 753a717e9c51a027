import type * as z from 'zod';
import { accounts } from './variables/accounts.ts';
import { audit } from './variables/audit.ts';
import { database } from './variables/database.ts';
import { mail } from './variables/mail.ts';
import { operation } from './variables/operation.ts';
import { start } from './variables/start.ts';
import { texts } from './variables/texts.ts';
import { web } from './variables/web.ts';

/** Every environment variable that Regain reads. */
export const variables = {
  ...start,
  ...web,
  ...database,
  ...mail,
  ...texts,
  ...accounts,
  ...audit,
  ...operation,
} as const;

export type VariableName = keyof typeof variables;

/** The values of the variables that are set or have a default, after each was read by its own schema. */
export type Values = {
  -readonly [K in VariableName]: z.output<(typeof variables)[K]['schema']> | undefined;
};
