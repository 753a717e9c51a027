import { readHeader } from '../picture/header.ts';
import { isField } from './document.ts';
import type { Kind } from './kinds.ts';

/** The picture in place of an organisation's name: named by its content, so that no version ever shows another one. */
export interface Logo {
  /** Of the stored PNG, 64 hex digits. */
  sha256: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What a logo is scaled to: sharp at four times the height that pages give it (ours). */
export const logoSize = { width: 480, height: 160 } as const;

/**
 * What is taken of a picture that is uploaded (ours). The longest side bounds what decoding costs: 4,000 × 4,000 pixels
 * of four bytes are 64 MB for a moment.
 */
export const uploadBounds = { bytes: 512 * 1024, shortest: 16, longest: 4000 } as const;

export type UploadFault = 'none' | 'too-large' | 'format' | 'broken' | 'too-small' | 'too-many-pixels';

/** What is wrong with a picture that somebody sends, as far as it shows before it is decoded. */
export function uploadFault(bytes: Uint8Array): UploadFault | undefined {
  if (bytes.byteLength === 0) return 'none';
  if (bytes.byteLength > uploadBounds.bytes) return 'too-large';
  const header = readHeader(bytes);
  if (header === 'unknown') return 'format';
  if (header === 'broken') return 'broken';
  if (Math.min(header.width, header.height) < uploadBounds.shortest) return 'too-small';
  if (Math.max(header.width, header.height) > uploadBounds.longest) return 'too-many-pixels';
  return undefined;
}

/** How large a picture is drawn: whole, never larger than it is. */
export function scaledDown({
  width,
  height,
}: Pick<Logo, 'width' | 'height'>): Pick<Logo, 'width' | 'height'> {
  const scale = Math.min(1, logoSize.width / width, logoSize.height / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** Where a logo is served: its address names no organisation. */
export function logoAddress({ sha256 }: Pick<Logo, 'sha256'>): string {
  return `/logo/${sha256}.png`;
}

/** The logo that pages show; null if there is none. */
export function shownLogo(stored: unknown): Logo | null {
  return isField(stored) ? (readLogo(stored.logo) ?? null) : null;
}

/** What says which logo it is, in a sentence. */
export function logoWords(value: unknown): Readonly<Record<string, string>> {
  const logo = readLogo(value);
  if (logo === undefined) return { is: 'none' };
  return { is: 'some', size: `${logo.width} × ${logo.height}`, code: logo.sha256.slice(0, 8) };
}

const names = ['sha256', 'width', 'height'] as const;

/** Always in the same order, whatever order the database keeps. */
function readLogo(value: unknown): Logo | undefined {
  if (!isField(value) || Object.keys(value).length !== names.length) return undefined;
  const { sha256, width, height } = value;
  const isLogo =
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    isSide(width, logoSize.width) &&
    isSide(height, logoSize.height);
  return isLogo ? { sha256, width, height } : undefined;
}

function isSide(value: unknown, longest: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= longest;
}

/** A document names a picture by what it is; `regain policy logo` and the console put pictures there. */
export const logo: Kind = {
  read: (value) => {
    if (value === null) return { ok: true, value: null };
    const read = readLogo(value);
    return read === undefined ? { ok: false, fault: { code: 'not-a-logo' } } : { ok: true, value: read };
  },
  keep: (value) => (value === null ? null : readLogo(value)),
  bounds: '`null`, or a picture that is stored: `sha256`, `width`, `height`',
  asks: { for: 'picture' },
};
