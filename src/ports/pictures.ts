/** A picture as it is stored and served: a PNG of our own making, with nothing in it but pixels. */
export interface DrawnPicture {
  png: Uint8Array;
  /** Of `png`, 64 hex digits. */
  sha256: string;
  width: number;
  height: number;
}

/**
 * Draws strangers' pictures anew. Threats: a file that is a page or a program as well (a polyglot), what it says of
 * where and by whom it was made, a decoder that crashes, hangs or takes all memory.
 */
export interface Pictures {
  /**
   * The first frame of a PNG, JPEG or WebP whose size was looked at before, scaled to fit; undefined if no picture
   * can be made of it.
   */
  draw(bytes: Uint8Array): Promise<DrawnPicture | undefined>;
}
