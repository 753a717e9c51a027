import { describe } from 'vitest';
import { findings } from '../gallery/findings.ts';
import { signIn } from './support/steps.ts';
import { expect, noBrowser, test } from './support/test.ts';

const ofPerson = [
  '',
  '/reset-link',
  '/temporary-password',
  '/verify-caller',
  '/send-way-back',
  '/require-registration',
  '/disable',
  '/change-roles',
];
const rooms = [
  '/admin',
  '/admin/undelivered',
  '/admin/people',
  '/admin/people?sort=last-sign-in&has=email',
  '/admin/people/add',
  '/admin/people/bulk',
  '/admin/help',
  '/admin/approvals',
  '/admin/policy',
  '/admin/policy/edit',
  '/admin/policy/logo',
  '/admin/audit',
  '/admin/audit/export',
];

/** The states behind a form, and every look in every language: `node scripts/gallery.ts`. */
describe.skipIf(noBrowser)('every page of the console that has an address is open to everyone', () => {
  test('axe finds nothing, in two looks that have the least in common', async ({ regain, open }) => {
    const page = await open();
    await signIn(page, 'admin@alpenglow.example', 'nine quiet glaciers hum');
    const person = `/admin/people/${await regain.idOf('member@alpenglow.example')}`;
    const found: string[] = [];
    const look = async (path: string) => {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      for (const problem of await findings(page, { name: path, reach: async () => {} }))
        found.push(`${path}: ${problem}`);
    };
    const paths = [...rooms, ...ofPerson.map((below) => `${person}${below}`)];
    for (const path of paths) await look(path);
    await page.context().addCookies([{ name: 'regain-language', value: 'zh-CN', url: regain.origin }]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of paths) await look(path);
    expect(found).toEqual([]);
  });
});
