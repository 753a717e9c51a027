import { afterAll, expect, test } from 'vitest';
import { at, press, someone } from '../attacks/support/administration.ts';
import { startTestApp } from '../support/compose.ts';

const app = await startTestApp();
afterAll(() => app.stop());

test('whoever is asked to look their ways over is asked at each sign-in, until they say that these are right', async () => {
  const ours = await app.addOrganisation();
  const admin = await at(app, await someone(app, ours, 'global-admin', 'ada'));
  const member = await someone(app, ours, 'member', 'marta', { phones: ['+393331234567'] });
  expect((await at(app, member)).page.path).not.toMatch(/welcome/);
  await press(admin, member, 'require-registration');
  const ignores = await at(app, member);
  expect(ignores.page.text).toContain('Are your ways back in right?');
  expect(ignores.page.text).toContain('marta@mail.example');
  const looks = await at(app, member);
  expect(looks.page.path).toMatch(/^\/security\/welcome/);
  await looks.submit({}, { form: 'right' });
  expect(looks.page.path).not.toMatch(/welcome/);
  expect((await at(app, member)).page.path).not.toMatch(/welcome/);
  const [, line] = await app.store.audit.ofAccount(member.id, 2);
  expect(line).toMatchObject({ kind: 'ways.confirmed', actor: `account:${member.id}` });
});
