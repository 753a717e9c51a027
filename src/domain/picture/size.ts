/** What a picture says of itself before anything of it is decoded. */
export interface PictureHeader {
  format: 'png' | 'jpeg' | 'webp';
  /** In pixels. */
  width: number;
  height: number;
}
