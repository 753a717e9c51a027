/** Grey pixels, one byte each, 0 black. */
export interface Grey {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Otsu 1979: the level that best splits the histogram in two; the commoner side becomes white. */
export function threshold({ width, height, pixels }: Grey): Grey {
  const histogram = new Uint32Array(256);
  let sum = 0;
  for (const pixel of pixels) {
    histogram[pixel]!++;
    sum += pixel;
  }
  let level = 0;
  let best = -1;
  let below = 0;
  let sumBelow = 0;
  for (let i = 0; i < 256; i++) {
    below += histogram[i]!;
    sumBelow += i * histogram[i]!;
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (spread > best) [best, level] = [spread, i];
  }
  return { width, height, pixels: pixels.map((pixel) => (pixel > level ? 255 : 0)) };
}

/** Each pixel becomes the value at `rank` (0 darkest, 0.5 median, 1 lightest) of the square of side 2 × `reach` + 1. */
function rankFilter({ width, height, pixels }: Grey, reach: number, rank: number): Grey {
  const filtered = new Uint8Array(pixels.length);
  const at = (x: number, y: number) =>
    pixels[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)]!;
  const wanted = Math.round(rank * ((2 * reach + 1) ** 2 - 1));
  for (let y = 0; y < height; y++) {
    const histogram = new Uint16Array(256);
    const count = (x: number, by: number) => {
      for (let dy = -reach; dy <= reach; dy++) histogram[at(x, y + dy)]! += by;
    };
    for (let x = -reach; x < reach; x++) count(x, 1);
    for (let x = 0; x < width; x++) {
      count(x + reach, 1);
      let value = 0;
      for (let seen = histogram[0]!; seen <= wanted; seen += histogram[value]!) value++;
      filtered[y * width + x] = value;
      count(x - reach, -1);
    }
  }
  return { width, height, pixels: filtered };
}

export const median = (grey: Grey, reach: number) => rankFilter(grey, reach, 0.5);
/** Dark parts grow thinner. */
export const erode = (grey: Grey, reach: number) => rankFilter(grey, reach, 1);
/** Dark parts grow thicker. */
export const dilate = (grey: Grey, reach: number) => rankFilter(grey, reach, 0);

export function halve({ width, height, pixels }: Grey): Grey {
  const half = { width: width >> 1, height: height >> 1 };
  const shrunk = new Uint8Array(half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const i = 2 * y * width + 2 * x;
      shrunk[y * half.width + x] =
        (pixels[i]! + pixels[i + 1]! + pixels[i + width]! + pixels[i + width + 1]!) / 4;
    }
  }
  return { ...half, pixels: shrunk };
}

/**
 * What someone would try who has read our source: take the dark band that touches the top and bottom edges,
 * suppose straight sides, and turn its inside over.
 */
export function undoBand({ width, height, pixels }: Grey): Grey {
  const row = (y: number) => {
    const dark = pixels.subarray(y * width, (y + 1) * width);
    return [dark.indexOf(0), dark.lastIndexOf(0)] as const;
  };
  const top = row(2);
  const bottom = row(height - 3);
  if (top[0] < 0 || bottom[0] < 0) return { width, height, pixels };
  const turned = pixels.slice();
  for (let y = 0; y < height; y++) {
    const left = top[0] + ((bottom[0] - top[0]) * y) / height;
    const right = top[1] + ((bottom[1] - top[1]) * y) / height;
    for (let x = Math.ceil(left); x <= right; x++) turned[y * width + x] = 255 - turned[y * width + x]!;
  }
  return { width, height, pixels: turned };
}
