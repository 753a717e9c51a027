/**
 * Letters of other alphabets that look like Latin ones, after NFKC and lower-casing. A hand-picked part of
 * Unicode's confusables (UTS #39): enough that `аdmin@` in Cyrillic can't be registered beside `admin@` (R8).
 * ASCII is never folded into ASCII: `rn` and `m`, `0` and `o` are different people.
 */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аɑαạ',
  b: 'Ьƅ',
  c: 'сϲⅽ',
  d: 'ԁɗ',
  e: 'еҽ℮ẹ',
  f: 'ẝƒ',
  g: 'ɡցġ',
  h: 'һհ',
  i: 'ıіɩιỉị',
  j: 'јϳ',
  k: 'κкĸ',
  l: 'ӏⅼɭ',
  m: 'м',
  n: 'ոռ',
  o: 'оοօọơ',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гɾ',
  s: 'ѕʂ',
  t: 'тτ',
  u: 'υսʋ',
  v: 'νѵ',
  w: 'ԝա',
  x: 'хχ',
  y: 'уүγ',
  z: 'ʐᴢ',
};

const fold = new Map<string, string>();
for (const [latin, others] of Object.entries(lookalikes)) {
  for (const other of others) fold.set(other, latin);
}

/** The skeleton of a canonical key: two IDs with one skeleton look alike, and only one of them may exist. */
export function skeleton(key: string): string {
  let result = '';
  for (const letter of key.normalize('NFD')) {
    if (/\p{Mn}/u.test(letter)) continue;
    result += fold.get(letter) ?? letter;
  }
  return result;
}
