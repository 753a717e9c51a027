import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { type Element, elements } from '../support/html.ts';
import { tour } from './support/tour.ts';

/** R75: password managers, paste and phones can fill every field. */
let app: TestApp;
let fields: { path: string; input: Element; document: Element }[];
beforeAll(async () => {
  app = await startTestApp();
  const { pages } = await tour(app);
  fields = pages.flatMap(({ document, path }) =>
    [...elements(document, 'input')].map((input) => ({ path, input, document })),
  );
}, 120_000);
afterAll(() => app.stop());

const named = (name: string) =>
  fields.filter(
    ({ input }) => input.attributes.get('name') === name && input.attributes.get('type') !== 'hidden',
  );

test.each([
  // The browser's own list offers passkeys in it as well.
  ['username', /^username( webauthn)?$/],
  ['password', /^current-password$/],
  ['current-password', /^current-password$/],
  ['new-password', /^new-password$/],
  ['code', /^one-time-code$/],
])('R75: every field called %s says what it is for', (name, purpose) => {
  expect(named(name).length).toBeGreaterThan(0);
  for (const { path, input } of named(name)) {
    expect(input.attributes.get('autocomplete') ?? '', `${path} ${name}`).toMatch(purpose);
  }
});

test('R75: no field forbids paste, autofill or length, nor does its form', () => {
  for (const { path, input } of fields) {
    const attributes = [...input.attributes.keys()];
    expect(
      attributes.filter((name) => name.startsWith('on')),
      path,
    ).toEqual([]);
    const type = input.attributes.get('type') ?? 'text';
    if (['hidden', 'radio', 'checkbox'].includes(type)) continue;
    expect(input.attributes.has('pattern'), path).toBe(false);
    const most = Number(input.attributes.get('maxlength') ?? '1000');
    if (type === 'password') expect(most, path).toBeGreaterThanOrEqual(256);
    const purpose = input.attributes.get('autocomplete');
    if (purpose === 'off') expect(input.attributes.get('name'), path).toBe('check-answer');
  }
  for (const { document } of fields)
    for (const form of elements(document, 'form'))
      expect(form.attributes.get('autocomplete')).not.toBe('off');
});

test('R75: a code is one field, and phones show digits for it', () => {
  const codes = named('code');
  for (const { path, document } of codes) {
    const among = [...elements(document, 'input')].filter((input) =>
      /^code/.test(input.attributes.get('name') ?? ''),
    );
    expect(among, path).toHaveLength(1);
  }
  expect(codes.some(({ input }) => input.attributes.get('inputmode') === 'numeric')).toBe(true);
  for (const { input, path } of codes) {
    expect(Number(input.attributes.get('maxlength') ?? '99'), path).toBeGreaterThan(11);
  }
});

test('R75: a page that sets a password names whose it is, so that managers keep it under the right name', () => {
  for (const { path, document } of named('new-password')) {
    const names = [...elements(document, 'input')].filter(
      (input) => input.attributes.get('autocomplete') === 'username',
    );
    expect(names, path).toHaveLength(1);
    expect(names[0]!.attributes.get('value'), path).toMatch(/@tour\.example$/);
  }
});
