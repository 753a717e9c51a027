/**
 * An organisation's colour, made readable. The colour is moved towards black or white until it has the contrast that
 * text needs, so no organisation can brand its own people out (WCAG 2.2, 1.4.3 and 1.4.6).
 */
type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The sheets of the two themes, as in styles/tokens.css. */
const lightSheet: Rgb = white;
const darkSheet: Rgb = [0x17, 0x22, 0x1f];
const inkOnLight: Rgb = [0x10, 0x1f, 0x1b];

export interface BrandColours {
  light: BrandSet;
  dark: BrandSet;
  /** False: the colour as given was too pale for text on white and has been darkened; tell who chose it. */
  kept: boolean;
}

interface BrandSet {
  brand: string;
  onBrand: string;
  brandInk: string;
  brandSoft: string;
}

/** `colour`: "#rrggbb". Undefined: not a colour. */
export function brandColours(colour: string): BrandColours | undefined {
  const given = parse(colour);
  if (!given) return undefined;
  const ink = until(given, black, (c) => contrast(c, lightSheet) >= 7);
  const button = until(given, black, (c) => contrast(c, lightSheet) >= 4.5);
  const glow = until(given, white, (c) => contrast(c, darkSheet) >= 7);
  return {
    light: {
      brand: hex(button),
      onBrand: hex(white),
      brandInk: hex(ink),
      brandSoft: hex(mix(given, lightSheet, 0.91)),
    },
    dark: {
      brand: hex(glow),
      onBrand: hex(inkOnLight),
      brandInk: hex(glow),
      brandSoft: hex(mix(given, darkSheet, 0.78)),
    },
    kept: hex(button) === hex(given),
  };
}

/** The style sheet to serve for a colour, or undefined where it is none. It contains nothing but four properties. */
export function brandStyles(colour: string): string | undefined {
  const colours = brandColours(colour);
  if (!colours) return undefined;
  return `:root{${properties(colours.light)}}@media screen and (prefers-color-scheme:dark){:root{${properties(colours.dark)}}}`;
}

/** WCAG contrast ratio of two "#rrggbb" colours, 1 to 21. */
export function contrastOf(a: string, b: string): number | undefined {
  const [first, second] = [parse(a), parse(b)];
  return first && second ? contrast(first, second) : undefined;
}

function properties(set: BrandSet): string {
  return `--brand:${set.brand};--on-brand:${set.onBrand};--brand-ink:${set.brandInk};--brand-soft:${set.brandSoft}`;
}

function parse(colour: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) return undefined;
  const n = Number.parseInt(digits, 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

const hex = (c: Rgb) => `#${c.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share);
  return [part(0), part(1), part(2)];
}

function until(from: Rgb, to: Rgb, enough: (c: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const c = mix(from, to, share);
    if (enough(c)) return c;
  }
  return to;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(c: Rgb): number {
  const [r, g, b] = c.map((part) => {
    const s = part / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
