import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { MessageId } from '../../../src/text/catalogue.ts';
import { en } from '../../../src/text/en/index.ts';
import { locales } from '../../../src/text/locale.ts';
import { catalogues } from '../../../src/text/translate.ts';

const ids = Object.keys(en) as MessageId[];

test('every message is used by some page, letter or command', () => {
  const source = sources('src', 'src/text');
  const written = new Set(source.match(/(?<=['"])[a-z-]+\.[a-z0-9.-]+(?=['"])/g));
  const composed = [...source.matchAll(/`([a-z-]+\.(?:[^`$\s]|\$\{[^}]*\})+)`/g)].map(([, text]) =>
    patternOf(text!),
  );
  const unused = ids.filter((id) => !written.has(id) && !composed.some((pattern) => pattern.test(id)));
  expect(unused).toEqual([]);
});

describe.each(locales.filter((locale) => locale !== 'en'))('in %s', (locale) => {
  test.each(ids)('%s takes the same values as in English', (id) => {
    expect(valuesOf(catalogues[locale][id], locale)).toEqual(valuesOf(en[id], 'en'));
  });
});

test('Chinese writes 帐 and never 账', () => {
  const other = ids.filter((id) => catalogues['zh-CN'][id].includes('账'));
  expect(other).toEqual([]);
});

test('Chinese parts a name, which may end in Latin letters, from the characters beside it', () => {
  const beside = ids.filter((id) =>
    /\p{Script=Han}\{organisation\}|\{organisation\}\p{Script=Han}/u.test(catalogues['zh-CN'][id]),
  );
  expect(beside).toEqual([]);
});

test('Italian takes nobody for a man, and its pages keep “e‑mail” on one line', () => {
  const taken = /(?:sei|resti) (?:stato|uscito|entrato|connesso|sicuro)|sono stato io|tu stesso/i;
  expect(ids.filter((id) => taken.test(catalogues.it[id]))).toEqual([]);
  // Mails and texts are left as they are: there the hyphen of ASCII is worth more.
  const breaking = ids.filter((id) => !id.startsWith('messages.') && /e-mail/i.test(catalogues.it[id]));
  expect(breaking).toEqual([]);
});

/** All of a folder's TypeScript as one text, less one folder. */
function sources(folder: string, except: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(except))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** What an id may be that is put together: each `${…}` is one word or several with hyphens. */
function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[a-z0-9-]+')}$`);
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a message's values, those within plurals and choices too. */
function valuesOf(text: string, locale: string): string[] {
  const names = new Set<string>();
  const look = (elements: readonly Element[]) => {
    for (const element of elements) {
      // 0 is plain text and 7 is `#`; every other element names a value.
      if (element.type !== 0 && element.type !== 7) names.add((element as { value: string }).value);
      if ('options' in element) for (const { value } of Object.values(element.options)) look(value);
    }
  };
  look(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}
