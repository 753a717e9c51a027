import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/text/en/index.ts';
import { it } from '../../src/text/it/index.ts';
import { zhCN as zh } from '../../src/text/zh-CN/index.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { elements } from '../support/html.ts';
import { tour } from './support/tour.ts';

/** R14: no security questions, no password hints: not asked, not stored, not spoken of. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const questions =
  /(security|secret) question|maiden name|first pet|favou?rite|password hint|memorable|domanda (di sicurezza|segreta)|cognome da nubile|suggerimento (per|della) la? ?password|安全问题|密保|密码提示/i;

test.each([
  ['en', en],
  ['it', it],
  ['zh-CN', zh],
])('R14: no message in %s asks one', (_locale, messages) => {
  const texts = Object.values<string>(messages);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => questions.test(text))).toEqual([]);
});

test('R14: no page asks for anything but IDs, codes, passwords, addresses and choices', async () => {
  const { pages } = await tour(app);
  const asked = new Set<string>();
  for (const page of pages) {
    expect(page.text, page.path).not.toMatch(questions);
    for (const input of elements(page.document, 'input')) {
      if (input.attributes.get('type') !== 'hidden') asked.add(input.attributes.get('name') ?? '(nameless)');
    }
  }
  const known = ['check-answer', 'check-way', 'code', 'current-password', 'kind', 'new-password', 'password'];
  const choices = ['address', 'factor', 'trouble', 'username', 'way'];
  expect([...asked].filter((name) => ![...known, ...choices].includes(name))).toEqual([]);
  expect(asked.size).toBeGreaterThan(7);
});

test('R14: nothing in the database could hold one', async () => {
  const { rows } = await app.store.pool.query(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.map(({ name }) => name).filter((name) => /question|answer|hint|maiden/.test(name))).toEqual([
    // What a mail server answered.
    'delivery.answer',
  ]);
});
