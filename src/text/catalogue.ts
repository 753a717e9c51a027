import type { en } from './en/index.ts';

/** Every message there is. The English catalogue names them; the others are checked against it by type. */
export type MessageId = keyof typeof en;

export type Catalogue = Readonly<Record<MessageId, string>>;
