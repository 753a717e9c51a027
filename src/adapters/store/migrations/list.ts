import { initial } from './0001-initial.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** In order. Forward only: what was released is never edited, a mistake is corrected by the next one. */
export const migrations: readonly Migration[] = [{ number: 1, name: 'initial', sql: initial }];
