import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solveProof } from '../../src/web/client/solve-proof.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { fillIn } from '../support/form.ts';
import { find } from '../support/html.ts';
import { stranger } from './support/sign-in.ts';

/** R4: the human check is judged on the server, passes once, belongs to one visit and is burned by a wrong answer. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ humanCheck: 'strict' });
});
afterAll(() => app.stop());

const userId = 'somebody@alpenglow.example';

async function atCheck(browser = stranger(app)): Promise<HttpBrowser> {
  await browser.get(`/recover/who?kind=work&username=${encodeURIComponent(userId)}`);
  return browser;
}

const tokenIn = (browser: HttpBrowser) =>
  find(browser.page.document, 'input', 'name', 'check-token')!.attributes.get('value')!;

/** What only the server can open; an attacker can't. */
function answersIn(browser: HttpBrowser): { characters: string; digits: string } {
  return JSON.parse(app.secrets.open('human-check', tokenIn(browser))!);
}

/** The form of the page as it would be posted, to be posted as often as one likes. */
function formOf(browser: HttpBrowser, fields: Record<string, string>): URLSearchParams {
  return fillIn(browser.page.document, browser.page.path, fields).body;
}

const post = (browser: HttpBrowser, body: URLSearchParams) =>
  browser.request('/recover/who', {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });

const flows = async () =>
  Number((await app.store.pool.query(`select count(*) from flow where kind = 'recovery'`)).rows[0].count);

async function solve(browser: HttpBrowser): Promise<string> {
  const challenge = await browser.request(`/recover/check/computation?token=${tokenIn(browser)}`);
  return solveProof(await challenge.text(), new AbortController().signal, () => undefined);
}

describe('R4: of 50 replays at once one passes', () => {
  test.each(['picture', 'sound', 'computed', 'waited'])('answered by %s', async (way) => {
    const browser = await atCheck();
    const { characters, digits } = answersIn(browser);
    const answers: Record<string, Record<string, string>> = {
      picture: { 'check-answer': characters },
      sound: { 'check-way': 'sound', 'check-answer': digits },
      computed: { 'check-way': 'none', 'check-proof': way === 'computed' ? await solve(browser) : '' },
      waited: { 'check-way': 'none' },
    };
    const body = formOf(browser, answers[way]!);
    if (way === 'waited') app.clock.pass(60);
    const before = await flows();
    const all = await Promise.all(Array.from({ length: 30 }, () => post(browser, body)));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 422 || status === 429)).toHaveLength(29);
    expect(await flows()).toBe(before + 1);
    expect((await post(await atCheck(), body)).status).not.toBe(303);
  });
});

test('R4: one check answered in different ways at once still passes once', async () => {
  const browser = await atCheck();
  const { characters, digits } = answersIn(browser);
  const proof = await solve(browser);
  app.clock.pass(61);
  const bodies = [
    { 'check-answer': characters },
    { 'check-way': 'sound', 'check-answer': digits },
    { 'check-way': 'none', 'check-proof': proof },
    { 'check-way': 'none' },
  ].map((fields) => formOf(browser, fields));
  const all = await Promise.all(bodies.map((body) => post(browser, body)));
  expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
});

test('R4: a wrong answer burns the check, and the right one comes too late; so do wait and proof', async () => {
  for (const wrong of [
    { 'check-answer': 'ZZZZZ' },
    { 'check-way': 'none', 'check-proof': '{"derivedKey":"00"}' },
  ]) {
    const browser = await atCheck();
    const { characters } = answersIn(browser);
    const proof = await solve(browser);
    const right = [
      { 'check-answer': characters },
      { 'check-way': 'none', 'check-proof': proof },
      { 'check-way': 'none' },
    ].map((fields) => formOf(browser, fields));
    expect((await post(browser, formOf(browser, wrong))).status).toBe(422);
    app.clock.pass(61);
    for (const body of right) expect((await post(browser, body)).status).toBe(422);
  }
});

test('R4: a solved check of one visit is nothing in another', async () => {
  const mine = await atCheck();
  const theirs = await atCheck();
  const stolen = formOf(theirs, { 'check-answer': answersIn(mine).characters });
  stolen.set('check-token', tokenIn(mine));
  expect((await post(theirs, stolen)).status).toBe(422);
  // It was not burned for its owner either: nobody spends another's check.
  expect((await post(mine, formOf(mine, { 'check-answer': answersIn(mine).characters }))).status).toBe(303);
  const picture = await theirs.request(`/recover/check/picture?token=${tokenIn(mine)}`);
  expect(picture.status).toBe(404);
});

test('R4: a check for another purpose, sealed by the same keys, is none', async () => {
  const browser = await atCheck();
  const check = answersIn(browser);
  const foreign = [
    app.secrets.seal('human-check', JSON.stringify({ ...check, purpose: 'sign-in' })),
    app.secrets.seal('page-state', JSON.stringify(check)),
    app.secrets.seal('human-check', JSON.stringify({ ...check, version: 2 })),
  ];
  for (const token of foreign) {
    const body = formOf(browser, { 'check-answer': check.characters });
    body.set('check-token', token);
    expect((await post(browser, body)).status).toBe(422);
  }
});

test('R4: left out, emptied, altered: no flow, no code, and never a 500', async () => {
  const before = await flows();
  const browser = await atCheck();
  const token = tokenIn(browser);
  const { characters } = answersIn(browser);
  const attempts: ((body: URLSearchParams) => void)[] = [
    (body) => body.delete('check-token'),
    (body) => body.set('check-token', ''),
    (body) => body.set('check-token', token.slice(0, -2)),
    (body) => body.set('check-token', `${token}A`),
    (body) =>
      body.set(
        'check-token',
        token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      ),
    (body) => body.set('check-token', 'x'.repeat(10_000)),
    (body) => body.delete('check-answer'),
    (body) => body.set('check-answer', ' '),
    (body) => body.set('check-answer', `${characters}\0`),
    (body) => {
      for (const name of ['check-token', 'check-answer', 'check-way', 'check-proof']) body.delete(name);
    },
    (body) => {
      body.set('check-way', 'none');
      body.set('check-until', '0');
    },
  ];
  for (const spoil of attempts) {
    const body = formOf(await atCheck(browser), { 'check-answer': characters });
    spoil(body);
    const { status } = await post(browser, body);
    expect([422, 429]).toContain(status);
  }
  expect(await flows()).toBe(before);
});

test('R4 R73: the wait is the server’s: 59 seconds are too few whatever the form claims, and burn nothing', async () => {
  const browser = await atCheck();
  const body = formOf(browser, { 'check-way': 'none' });
  body.set('check-until', '1');
  app.clock.pass(59);
  expect((await post(browser, body)).status).toBe(422);
  app.clock.pass(1);
  expect((await post(browser, body)).status).toBe(303);
});

test('R4: a computed proof serves the check that it was made for, and no other', async () => {
  const browser = await atCheck();
  const proof = await solve(browser);
  await atCheck(browser);
  expect((await post(browser, formOf(browser, { 'check-way': 'none', 'check-proof': proof }))).status).toBe(
    422,
  );
});

test('R4: asking again for picture, sound and work gives the same ones: no second choice, no lighter work', async () => {
  const browser = await atCheck();
  for (const what of ['picture', 'sound', 'computation']) {
    const path = `/recover/check/${what}?token=${tokenIn(browser)}`;
    const [one, two] = [await browser.request(path), await browser.request(path)];
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await two.arrayBuffer())), what).toBe(
      true,
    );
  }
});

test('R4: the answer is in no byte of the page, its headers, its token, the picture, the sound or the work', async () => {
  for (let i = 0; i < 5; i++) {
    const browser = await atCheck();
    const { characters, digits } = answersIn(browser);
    const bytes = [Buffer.from(browser.page.html), Buffer.from(JSON.stringify([...browser.page.headers]))];
    const [, encoded = ''] = tokenIn(browser).split('.');
    bytes.push(Buffer.from(encoded, 'base64url'));
    for (const what of ['picture', 'sound', 'computation']) {
      const answer = await browser.request(`/recover/check/${what}?token=${tokenIn(browser)}`);
      bytes.push(Buffer.from(JSON.stringify([...answer.headers])), Buffer.from(await answer.arrayBuffer()));
    }
    for (const secret of [characters, digits]) {
      for (const form of [
        secret,
        secret.toLowerCase(),
        Buffer.from(secret).toString('base64').slice(0, -2),
      ]) {
        for (const each of bytes) expect(each.includes(form)).toBe(false);
      }
    }
  }
});
