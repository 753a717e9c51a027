/** The demonstration's outbox: messages as their readers see them. Never used outside the demonstration. */
export interface Outbox {
  /** Saving the same id again replaces it: a retry is no second message. */
  save(message: OutboxMessage): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly OutboxMessage[]>;
  clear(): Promise<void>;
}

export interface OutboxMessage {
  id: string;
  to: string;
  channel: 'mail' | 'text';
  /** Null for a text message, as is `html`. */
  subject: string | null;
  text: string;
  html: string | null;
  sentAt: Date;
}
