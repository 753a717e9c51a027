/**
 * Flows and codes by the hour in which their id was made, so that two days of decoys vanish at once (R1).
 * Both calls may be repeated, and be made by several nodes at the same time.
 */
export interface Partitions {
  /** Makes those of this hour and of the 26 that come; rows that came earlier than their partition move into it. */
  ensure(now: Date): Promise<void>;
  /** Drops those whose hour ended 48 hours ago or earlier. */
  drop(now: Date): Promise<void>;
}
