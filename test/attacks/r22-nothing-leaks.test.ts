import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { elements } from '../support/html.ts';
import { invite } from './support/invited.ts';
import { regainByMail, toMailedCode } from './support/recover.ts';
import { stranger } from './support/sign-in.ts';
import { tour } from './support/tour.ts';

/** R22: no token stays in an address, and no address leaves for anybody else. */
let post: Post;
let links: Record<string, string>;
beforeAll(async () => {
  post = await startPost();
  const organisation = await post.addOrganisation();
  const person = await post.addPerson('ada@alpenglow.example', {
    organisation,
    emails: ['ada@mail.example'],
  });
  const invited = await post.addPerson('new@alpenglow.example', { organisation });
  await regainByMail(post, stranger(post), person);
  post.clock.pass(700);
  await toMailedCode(stranger(post), person.userId);
  await post.settle();
  const mailed = post.mails.map(({ parsed }) => parsed.text ?? '').join('\n');
  const token = (path: string) => new RegExp(`${path}\\?t=([\\w.-]+)`, 'g');
  const last = (path: string) => [...mailed.matchAll(token(path))].at(-1)![1]!;
  links = {
    '/recover/link': last('/recover/link'),
    '/not-me': last('/not-me'),
    '/enrol': await invite(post, invited),
  };
});
afterAll(() => post.stop());

describe.each(['/recover/link', '/not-me', '/enrol'])('R22: the link %s', (path) => {
  test('is stripped of its token before anything is shown', async () => {
    const browser = stranger(post);
    const page = await browser.get(`${path}?t=${links[path]}`);
    const [first, ...rest] = page.answers;
    expect(first!.status).toBe(303);
    expect(first!.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first!.headers.get('cache-control')).toBe('no-store');
    expect(first!.headers.get('location')).not.toContain('?');
    expect(page.status).toBe(200);
    const secret = links[path]!.split('.').at(-1)!;
    for (const { path: address, body, headers } of rest) {
      expect(address + body + headers.get('location')).not.toContain(secret);
    }
    const [cookie = ''] = first!.headers.getSetCookie().filter((line) => line.includes(secret));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  test('so even where the token is wrong', async () => {
    const page = await stranger(post).get(`${path}?t=wrong-canary`);
    expect(page.path).not.toContain('canary');
    expect(page.html).not.toContain('canary');
    expect(page.answers[0]!.headers.get('referrer-policy')).toBe('no-referrer');
  });
});

test('R22: every page is kept by nobody, tells others nothing, and asks nobody else for anything', async () => {
  const { pages } = await tour(post);
  for (const { answers, document, path } of pages) {
    for (const { headers } of answers) {
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('referrer-policy'), path).toMatch(/^(same-origin|no-referrer)$/);
    }
    for (const element of elements(document)) {
      for (const name of ['src', 'srcset', 'poster', 'data', 'action', 'formaction']) {
        const address = element.attributes.get(name);
        if (address !== undefined) expect(address, path).toMatch(/^(\/(?!\/)|data:image\/)/);
      }
      if (element.name === 'link') expect(element.attributes.get('href'), path).toMatch(/^\/(?!\/)/);
    }
    const address = new URL(path, 'http://x').search;
    expect(address, path).not.toMatch(/[\w-]{40,}/);
  }
}, 120_000);
