import type { PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import { invite } from './invited.ts';
import { newPassword, toMailedCode, typeNewestCode } from './recover.ts';
import { stranger, tryPassword } from './sign-in.ts';

/** What everybody meets: every page of a whole life with Regain, errors and dead ends included, in the order met. */
export async function tour(app: TestApp): Promise<{ pages: PageSeen[]; typed: string[] }> {
  const pages: PageSeen[] = [];
  const see = (page: PageSeen) => void pages.push(page);
  const organisation = await app.addOrganisation({ name: 'Tour', domains: ['tour.example'] });
  const person = await app.addPerson('tourist@tour.example', {
    organisation,
    emails: ['tourist@mail.example'],
    phones: ['+393331234567'],
    totp: true,
    recoveryCodes: 3,
  });
  const typed = [person.password, newPassword, ...person.recoveryCodes];

  const browser = stranger(app);
  for (const path of [
    '/',
    '/signin',
    '/nowhere',
    '/help',
    '/robots.txt',
    '/recover',
    '/enrol',
    '/enrol?t=wrong',
  ])
    see(await browser.get(path));
  for (const path of [
    '/recover/link?t=wrong',
    '/recover/here',
    '/recover/expired',
    '/not-me',
    '/not-me?t=wrong',
  ])
    see(await browser.get(path));
  see(await tryPassword(browser, person.userId, 'canary-wrong-password'));
  see(await browser.post('/signin', 'username=a&username=b'));
  see(await tryPassword(browser, person.userId, person.password));
  see(await browser.submit({ code: '000000' }));
  see(await browser.submit({ code: person.appCode(app.clock.now()) }));
  for (const path of [
    '',
    '/password',
    '/sessions',
    '/activity',
    '/ways',
    '/prove',
    '/welcome',
    '/codes',
    '/app',
    '/email',
    '/phone',
  ])
    see(await browser.get(`/security${path}`));
  await browser.get('/security/password');
  see(
    await browser.submit(
      { 'current-password': 'canary-wrong-current', 'new-password': 'short' },
      { form: 'password' },
    ),
  );

  see(await browser.submit({}, { form: 'sign-out' }));

  const lost = stranger(app);
  see(await lost.get('/recover'));
  see(await lost.submit({ kind: 'work' }));
  see(await lost.submit({ username: 'not an ID', 'check-answer': 'x' }));
  see(await lost.submit({ username: person.userId, 'check-answer': 'x' }));
  see(await lost.submit({ trouble: 'forgotten' }));
  see(await lost.submit({ way: 'email' }));
  see(await lost.submit({ code: '000000' }, { form: 'code-form' }));
  see(await typeNewestCode(app, lost));
  app.clock.pass(60);
  see(await lost.submit({ way: 'totp' }));
  see(await lost.submit({ code: person.appCode(app.clock.now()) }, { form: 'code-form' }));
  see(await lost.submit({ 'new-password': 'canary7' }));
  see(await lost.submit({ 'new-password': newPassword }));
  see(await lost.get('/recover/done'));

  const decoy = stranger(app);
  see(await toMailedCode(decoy, 'unknown@tour.example'));
  for (let i = 0; i < 6; i++) see(await decoy.submit({ code: '111111' }, { form: 'code-form' }));

  const link = await invite(app, await app.addPerson('new@tour.example', { organisation }));
  typed.push(link);
  const invited = stranger(app);
  see(await invited.get(`/enrol?t=${link}`));
  return { pages, typed };
}
