import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/compose.ts';
import type { Person } from '../support/people.ts';
import { at, forge, someone } from './support/administration.ts';
import { stranger } from './support/sign-in.ts';

/** What nobody of ours would send is refused; it is no fault of the service, and fills no operator's log. */
let app: TestApp;
let ours: string;
let ada: Person;

beforeAll(async () => {
  app = await startTestApp();
  ours = await app.addOrganisation();
  ada = await someone(app, ours, 'global-admin', 'ada');
});
afterAll(() => app.stop());

test.each(['%0d%0aSet-Cookie:%20a=b', '%00', '..%2F..%2Felsewhere', '%2F%2Fevil.example', '%ff'])(
  'R64: %s in the place of an id comes into no header, signed in or not',
  async (id) => {
    const path = `/admin/people/${id}/approval/reset-link`;
    const outside = await stranger(app).request(path);
    expect(outside.status).toBe(303);
    expect(outside.headers.get('location')).toMatch(/^\/signin\?to=/);
    const inside = await (await at(app, ada)).request(path);
    expect(inside.status).toBe(404);
    expect(inside.headers.get('location')).toBeNull();
  },
);

test('R45: an address that may not be named is refused where there is no other', async () => {
  const nora = await someone(app, ours, 'member', 'nora', { emails: ['nora@alpenglow.example'] });
  await app.store.pool.query('update account set password_hash = null where id = $1', [nora.id]);
  const page = await forge(await at(app, ada), nora, 'invite', { mail: 'somebody@mail.example' });
  expect(page.status).toBe(403);
  expect((await app.store.accounts.findById(nora.id))?.methods).toHaveLength(1);
});
