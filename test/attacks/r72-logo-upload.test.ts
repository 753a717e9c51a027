import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationRole } from '../../src/domain/roles/roles.ts';
import type { HttpBrowser } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/compose.ts';
import { bomb, picture } from '../support/pictures.ts';
import { at, someone } from './support/administration.ts';
import { stranger } from './support/sign-in.ts';

/** The one form that takes a file: what is sent there by whom it should not, and what should not be in it. */
let app: TestApp;
let organisation: string;
let other: string;
let browser: HttpBrowser;
let good: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  organisation = await app.addOrganisation();
  other = await app.addOrganisation({ name: 'Harbour', domains: ['harbour.example'] });
  good = await picture();
  browser = await at(app, await someone(app, organisation, 'global-admin', 'ada'));
});
afterAll(() => app.stop());
beforeEach(() => browser.get('/admin/policy/logo'));

const standing = async (of = organisation) => (await app.store.policies.current(of))!;
const stored = async () => Number((await app.store.pool.query('select count(*) from logo')).rows[0].count);

/** Nothing came of it. */
async function changesNothing(work: () => Promise<unknown>): Promise<void> {
  const [version, pictures] = [(await standing()).version, await stored()];
  await work();
  expect((await standing()).version).toBe(version);
  expect(await stored()).toBe(pictures);
}

/** The form as it should be; `bend` makes it what it should not. */
async function send(bend: (form: FormData) => void, path = '/admin/policy/logo', by = browser) {
  const form = new FormData();
  form.append('csrf', by.csrf);
  form.append('seen', String((await standing()).version));
  form.append('picture', new File([new Uint8Array(good)], 'logo.png'));
  bend(form);
  return by.post(path, form);
}

/** A body of parts, as no browser would send it. */
const raw = (body: string | Buffer, type = 'multipart/form-data; boundary=x', by = browser) =>
  by.request('/admin/policy/logo', {
    method: 'POST',
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
    body: new Uint8Array(Buffer.from(body)),
  });

describe('R45: the logo is changed by the Global admins of that organisation', () => {
  const roles: OrganisationRole[] = ['member', 'auditor', 'helpdesk-admin', 'user-admin'];
  test.each(roles)('not by its %s', async (role) => {
    const theirs = await at(app, await someone(app, organisation, role, `r-${role}`));
    await theirs.get('/security');
    await changesNothing(async () => {
      expect((await send(() => {}, undefined, theirs)).status).toBe(403);
      await theirs.get('/security');
      const remove = new URLSearchParams({ csrf: theirs.csrf, seen: '0' });
      expect((await theirs.post('/admin/policy/logo/remove', remove)).status).toBe(403);
    });
  });

  test('nor by a Global admin of another: they change their own', async () => {
    const theirs = await at(
      app,
      await someone(app, other, 'global-admin', 'olga', { organisation: 'harbour' }),
    );
    await theirs.get('/admin/policy/logo');
    const { version } = await standing();
    await theirs.upload(good);
    expect((await standing()).version).toBe(version);
    expect((await standing(other)).policy).toHaveProperty('logo');
  });

  test('nor by whoever is not signed in, who may not even send a picture', async () => {
    const nobody = stranger(app);
    await nobody.get('/signin');
    await changesNothing(async () => {
      expect((await send(() => {}, undefined, nobody)).path).toMatch(/^\/signin/);
      const large = new Uint8Array(20_000);
      const page = await send((form) => form.set('picture', new File([large], 'a')), undefined, nobody);
      expect(page.status).toBe(413);
    });
  });
});

test('R46: a proof that is too old changes no logo', async () => {
  const late = await at(app, await someone(app, organisation, 'global-admin', 'late'));
  await late.get('/admin/policy/logo');
  app.clock.pass(5 * 60);
  await changesNothing(async () => {
    const { status, text } = await late.upload(good);
    expect(status).toBe(403);
    expect(text).toContain('choose the picture');
    expect((await late.get('/admin/policy/logo')).path).toMatch(/^\/security\/prove/);
  });
  browser = await at(app, await someone(app, organisation, 'global-admin', 'fresh'));
});

describe('R72: the form comes from a page of ours', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['nobody knows where', { origin: 'null' }],
  ])('from %s it is refused before its body is read', async (_, headers) => {
    await changesNothing(async () => {
      let read = 0;
      const body = new ReadableStream({
        pull(controller) {
          read += 1;
          controller.enqueue(new Uint8Array(1000));
          if (read > 2000) controller.close();
        },
      });
      const answer = await browser.request('/admin/policy/logo', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
        body,
        duplex: 'half',
      } as RequestInit);
      expect(answer.status).toBe(403);
      expect(read).toBeLessThan(5);
    });
  });

  /** The page after a refusal has no token. */
  const sendAnew = async (bend: (form: FormData) => void, path?: string) => {
    await browser.get('/admin/policy/logo');
    return send(bend, path);
  };

  test('without the token of the visit, or with a file in its place, it is refused', async () => {
    await changesNothing(async () => {
      expect((await sendAnew((form) => form.delete('csrf'))).status).toBe(403);
      expect((await sendAnew((form) => form.set('csrf', 'A'.repeat(32)))).status).toBe(403);
      const page = await sendAnew((form) => form.set('csrf', new File([String(form.get('csrf'))], 'csrf')));
      expect(page.status).toBe(400);
    });
  });

  test('parts are taken at this address alone', async () => {
    for (const path of [
      '/admin/policy/edit',
      '/admin/policy/logo/remove',
      '/admin/policy/logo/',
      '/signout',
    ]) {
      expect((await sendAnew(() => {}, path)).status, path).toBe(400);
    }
    expect((await browser.get('/admin/policy')).status).toBe(200);
  });
});

describe('R7: every field once', () => {
  test.each([
    ['a field twice', (form: FormData) => form.append('seen', '99')],
    ['the token twice', (form: FormData) => form.append('csrf', 'x')],
    ['two pictures', (form: FormData) => form.append('picture', new File(['x'], 'b.png'))],
    ['a picture and a text of its name', (form: FormData) => form.append('picture', 'x')],
    ['a file under another name', (form: FormData) => form.append('other', new File(['x'], 'b.png'))],
    ['a list', (form: FormData) => form.append('seen[]', '1')],
    ['a text for the picture', (form: FormData) => form.set('picture', 'x')],
  ])('%s is refused', async (_, bend) => {
    await changesNothing(async () => expect((await send(bend)).status).toBe(400));
  });

  test.each([
    ['no boundary', 'hello', 'multipart/form-data'],
    ['no parts', 'hello', undefined],
    ['no end', '--x\r\ncontent-disposition: form-data; name="csrf"\r\n\r\nabc', undefined],
    ['no name', '--x\r\ncontent-type: text/plain\r\n\r\nabc\r\n--x--\r\n', undefined],
    ['ten thousand parts', '--x\r\n\r\n\r\n'.repeat(10_000), undefined],
    ['another kind of parts', 'hello', 'multipart/mixed; boundary=x'],
  ])('a body with %s is refused', async (_, body, type) => {
    await changesNothing(async () => expect((await raw(body, type)).status).toBe(400));
  });
});

test('R78: a body longer than a picture may be is read no further, whatever it declares', async () => {
  await changesNothing(async () => {
    const page = await send((form) => form.set('picture', new File([new Uint8Array(530 * 1024)], 'a')));
    expect(page.status).toBe(413);
    expect(page.text).toContain('512 KiB at most');
    let read = 0;
    const body = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const answer = await browser.request('/admin/policy/logo', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(read).toBeLessThan(15);
  });
});

describe('R78: what unfolds to too much is refused before it is unfolded', () => {
  test.each([
    ['a thousand million pixels that are not there', 31_000],
    ['25 million black ones in a few kilobytes', 5000],
  ])('%s', async (_, side) => {
    const bytes = bomb(side > 10_000 ? 10 : side, side > 10_000 ? 10 : side);
    bytes.writeUInt32BE(side, 16);
    bytes.writeUInt32BE(side, 20);
    expect(bytes.length).toBeLessThan(512 * 1024);
    await changesNothing(async () => {
      const began = performance.now();
      const page = await browser.upload(bytes);
      expect(page.status).toBe(422);
      expect(page.html).toContain('at most 4000 pixels');
      expect(performance.now() - began).toBeLessThan(1000);
    });
  });
});

describe('R64: what is served is pixels and nothing else', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['an SVG', Buffer.from(svg), 'logo.png'],
    ['an SVG with a mark before it', Buffer.from(`\ufeff${svg}`), 'logo.svg'],
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'logo.png'],
    ['a page that begins as a GIF', Buffer.from('GIF89a<script>alert(1)</script>'), 'logo.gif'],
  ])('%s is refused by its content, whatever its name', async (_, bytes, name) => {
    await changesNothing(async () => expect((await browser.upload(bytes, name)).status).toBe(422));
  });

  test('of a picture that is a page as well the picture is left; its name is nowhere', async () => {
    const name = '../../"><img src=x onerror=alert(2)>\u202e.svg';
    const page = await browser.upload(Buffer.concat([good, Buffer.from('<script>alert(1)</script>')]), name);
    expect(page.text).toContain('Saved. It is in force.');
    expect(page.html).not.toMatch(/onerror|src=x|\.\.\//);
    const { logo } = (await standing()).policy as { logo: { sha256: string } };
    const answer = await stranger(app).request(`/logo/${logo.sha256}.png`);
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).not.toContain('script');
    const { rows } = await app.store.pool.query<{ all: string }>(
      `select coalesce(string_agg(t::text, ''), '') as all from (select data from audit_event) t`,
    );
    expect(rows[0]!.all).not.toContain('onerror');
    expect(JSON.stringify(await app.store.policies.history(organisation, 20))).not.toContain('onerror');
  });
});

test('R71, R72: a logo is given to anybody as what it is, without a cookie, and no other address leads to one', async () => {
  await browser.upload(good);
  const { logo } = (await standing()).policy as { logo: { sha256: string } };
  const nobody = stranger(app);
  const answer = await nobody.request(`/logo/${logo.sha256}.png`);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(answer.headers.getSetCookie()).toEqual([]);
  for (const path of [
    `/logo/${'0'.repeat(64)}.png`,
    `/logo/${logo.sha256}`,
    `/logo/${logo.sha256.toUpperCase()}.png`,
    `/logo/${logo.sha256}.svg`,
    `/logo/${logo.sha256}.png/x`,
    `/logo/..%2f..%2f${logo.sha256}.png`,
    '/logo/',
  ]) {
    expect((await nobody.request(path)).status, path).toBe(404);
  }
});

test('R1: pages that anybody may open are the same with a logo and without one', async () => {
  await browser.upload(good);
  for (const path of ['/signin', '/recover', '/help', '/nowhere']) {
    expect((await stranger(app).get(path)).html, path).not.toContain('/logo/');
  }
});
