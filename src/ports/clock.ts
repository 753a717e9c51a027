/** The one source of time. Tests put their own in its place, so every limit can be tried at its edge. */
export interface Clock {
  now(): Date;
}
