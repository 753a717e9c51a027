import type { Logo } from '../../domain/policy/logo.ts';
import type { DrawnPicture } from '../pictures.ts';

/** The pictures that policies name. Threat: a policy in force whose picture is gone, or a disk full of pictures that nobody shows. */
export interface Logos {
  /** Stores a picture, once; it counts as named from now on. */
  put(picture: DrawnPicture, now: Date): Promise<void>;
  /**
   * Says that a policy names this picture; false if there is none of this name and size. Call it in the transaction
   * that stores the policy: until then nothing sweeps the picture away.
   */
  name(logo: Logo, now: Date): Promise<boolean>;
  /** True if there is a picture of this name and size. */
  has(logo: Logo): Promise<boolean>;
  /** The PNG. */
  find(sha256: string): Promise<Uint8Array | undefined>;
  /** Forgets what no policy in force or waiting names, and none has named since `before`. */
  sweep(before: Date): Promise<void>;
}
