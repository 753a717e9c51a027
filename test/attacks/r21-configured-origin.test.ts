import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { fillIn } from '../support/form.ts';
import { regainByMail } from './support/recover.ts';
import { stranger } from './support/sign-in.ts';

/** R21: links are built from the configured origin only. Starting without one: test/unit/config, test/boot. */
const origin = 'https://id.example.org';
let post: Post;
beforeAll(async () => {
  post = await startPost({ settings: { origin } });
  const organisation = await post.addOrganisation();
  for (const name of ['ada', 'eve'])
    await post.addPerson(`${name}@alpenglow.example`, { organisation, emails: [`${name}@mail.example`] });
});
afterAll(() => post.stop());

const lies = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'http',
  'x-forwarded-port': '81',
  'x-forwarded-prefix': '//evil.example',
  'x-original-url': '//evil.example/',
  'x-rewrite-url': '//evil.example/',
  forwarded: 'host=evil.example;proto=http',
  origin: 'https://evil.example',
  referer: 'https://evil.example/',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

test('R21: a recovery asked for under another host mails links to the configured origin alone', async () => {
  const browser = stranger(post);
  const seen: string[] = [];
  const ask = async (path: string, fields?: Record<string, string>) => {
    const body = fields && String(fillIn(browser.page.document, path, fields).body);
    const answer = await browser.request(`https://evil.example${path}`, {
      method: fields ? 'POST' : 'GET',
      headers: lies,
      ...(body && { body }),
    });
    seen.push(`${answer.headers.get('location')} ${await answer.text()}`);
  };
  await ask('/recover?username=ada%40alpenglow.example');
  await browser.get('/recover/who?kind=work&username=ada%40alpenglow.example');
  await ask('/recover/who', { 'check-answer': 'x' });
  await browser.get('/recover/trouble');
  await ask('/recover/trouble', { trouble: 'forgotten' });
  await browser.get('/recover/way');
  await ask('/recover/way', { way: 'email' });
  await ask('/recover/code');
  await ask('/nowhere');
  await ask('/session/check');
  await post.settle();
  expect(seen.filter((text) => text.includes('evil'))).toEqual([]);
  expect(post.mails.length).toBeGreaterThan(0);
  for (const { parsed, raw } of post.mails) {
    expect(String(raw)).not.toContain('evil.example');
    const links = `${parsed.text} ${parsed.html}`.match(/https?:\/\/[^\s"<>]+/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith(`${origin}/`))).toEqual([]);
  }
});

test('R21: nor do the notice and its *This wasn’t me*', async () => {
  const before = post.mails.length;
  await regainByMail(post, stranger(post), { userId: 'eve@alpenglow.example' });
  await post.settle();
  const mails = post.mails.slice(before).map(({ parsed }) => `${parsed.text} ${parsed.html}`);
  expect(mails.some((text) => text.includes(`${origin}/not-me?t=`))).toBe(true);
  const links = mails.flatMap((text) => text.match(/https?:\/\/[^\s"<>]+/g) ?? []);
  expect(links.filter((link) => !link.startsWith(`${origin}/`))).toEqual([]);
});
