/** *Start over* in the demonstration. Never called anywhere else: it empties the database (R79). */
export interface Wipe {
  /** Removes everything but what says whose database this is. Refuses unless it is a demonstration's. */
  everything(): Promise<void>;
}
