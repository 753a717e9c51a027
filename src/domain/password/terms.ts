import { foldCase } from './fold.ts';
import { countCodePoints } from './length.ts';

/** Names shorter than this are too often part of an innocent word to refuse a password for (R35; Entra does the same). */
const SHORTEST_NAME = 4;

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How many letters a name counts for. A Chinese, Japanese or Korean character stands for a syllable or a word, and whole
 * names have two or three of them, so each counts as two letters: 王伟 is a name, 王 alone is not.
 */
function weight(name: string): number {
  return countCodePoints(name) + (name.match(ideographic)?.length ?? 0);
}

function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** The words of each text, and the words run together ("Li Na" → "LiNa"), in both orders of first and last name. */
function namesIn(text: string): string[] {
  const words = splitWords(text.normalize('NFC'));
  const joined = words.length > 1 ? [words.join(''), [...words].reverse().join('')] : [];
  return [...words, ...joined, ...words.flatMap(givenName)];
}

/** 王小明 → 小明: written without a space, but people use the given name alone. */
function givenName(word: string): string[] {
  const characters = [...word];
  const isHan = /^\p{Script=Han}{3,4}$/u.test(word);
  return isHan ? [characters.slice(-2).join('')] : [];
}

function longEnough(names: string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names) if (!byFold.has(foldCase(name))) byFold.set(foldCase(name), name);
  return [...byFold.values()].filter((name) => weight(name) >= SHORTEST_NAME);
}

/**
 * What of a person's names and user IDs may not stand in a short password. A user ID's domain belongs to the organisation;
 * the ID as a whole is long, and yet known to everybody.
 */
export function personNames(person: readonly string[]): string[] {
  const ids = person.filter((text) => text.includes('@'));
  return longEnough([...ids, ...person.flatMap((text) => namesIn(text.split('@')[0]!))]);
}

/** What of an organisation's name and domains may not stand in a short password. The top-level domain says nothing. */
export function organisationNames(organisation: readonly string[]): string[] {
  return longEnough(organisation.flatMap((text) => namesIn(isDomain(text) ? withoutTopLevel(text) : text)));
}

function isDomain(text: string): boolean {
  return /^[^\s@]+\.[^\s.]+$/u.test(text.trim());
}

function withoutTopLevel(domain: string): string {
  return domain.trim().split('.').slice(0, -1).join(' ');
}
