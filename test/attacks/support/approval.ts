import type { OrganisationRole } from '../../../src/domain/roles/roles.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import { startTestApp, type TestApp } from '../../support/compose.ts';
import type { Person, PersonOptions } from '../../support/people.ts';
import { at, forge, forgeForm, someone } from './administration.ts';

/** What an organisation has to allow before there are passes and temporary passwords at all. */
export const allResets = { policy: { resets: { temporaryPassword: true, accessPass: true } } };

interface Office {
  app: TestApp;
  /** The organisation's id. */
  ours: string;
  /** Global admins. */
  ada: Person;
  bea: Person;
  /** A User admin. */
  cleo: Person;
  /** Of the help desk. */
  desk: Person;
  /** Somebody new. */
  member(options?: PersonOptions): Promise<Person>;
}

/** An organisation that allows all resets, with administrators of each role. */
export async function startApprovals(): Promise<Office> {
  const app = await startTestApp();
  const ours = await app.addOrganisation(allResets);
  let number = 0;
  return {
    app,
    ours,
    ada: await someone(app, ours, 'global-admin', 'ada'),
    bea: await someone(app, ours, 'global-admin', 'bea'),
    cleo: await someone(app, ours, 'user-admin', 'cleo'),
    desk: await someone(app, ours, 'helpdesk-admin', 'desk'),
    member(options = {}) {
      number += 1;
      return someone(app, ours, 'member', `member${number}`, options);
    },
  };
}

/** Since when somebody is frozen; null if they are not. */
export async function setFrozen(test: TestApp, person: Person, since: Date | null): Promise<void> {
  await test.store.pool.query('update account set frozen_at = $2 where id = $1', [person.id, since]);
}

/** Without ending their sessions, as no act does. */
export async function setRole(test: TestApp, person: Person, role: OrganisationRole): Promise<void> {
  await test.store.pool.query('update account set roles = array[$2] where id = $1', [person.id, role]);
}

/** Whether the administrator is given a pass for this person, by a forged form. */
export async function makesPass(browser: HttpBrowser, person: Person): Promise<boolean> {
  return shownPass(await forge(browser, person, 'access-pass', { minutes: '60' })) !== undefined;
}

/** Asks, on an act's own page, for a second administrator. Returns the id of the request. */
export async function askFor(browser: HttpBrowser, target: Person, act: string): Promise<string> {
  await browser.get(`/admin/people/${target.id}/${act}`);
  const page = await browser.submit({ reason: 'Lost the phone; called back on 4711' }, { form: 'ask' });
  const id = /^\/admin\/approvals\/([0-9a-f-]{36})$/.exec(page.path)?.[1];
  if (id === undefined) throw new Error(`nothing was asked: ${page.path} ${page.text}`);
  return id;
}

/** Posts a decision without having seen the page. */
export function forgeDecision(
  browser: HttpBrowser,
  id: string,
  what: 'approve' | 'decline' | 'withdraw',
): Promise<PageSeen> {
  return forgeForm(browser, `/admin/approvals/${id}`, { do: what });
}

/** What an administrator did to a person: the other half of an account. */
export function didPassword(test: TestApp, actor: Person, target: Person): Promise<void> {
  return test.store.administration.intervene({
    accountId: target.id,
    concerns: 'password',
    actorId: actor.id,
    approverId: undefined,
    at: test.clock.now(),
  });
}

export async function stateOf(test: TestApp, id: string): Promise<string | undefined> {
  return (await test.store.approvals.find(id))?.state;
}

/** The pass that a page shows, without its hyphens. */
export function shownPass(page: PageSeen): string | undefined {
  return /<code id="pass"[^>]*>([A-Z0-9-]+)<\/code>/.exec(page.html)?.[1]?.replaceAll('-', '');
}

/** Has a pass made by one administrator with another's agreement, where it takes one. */
export async function passFor(
  test: TestApp,
  target: Person,
  maker: Person,
  approver: Person,
  minutes = '60',
): Promise<string> {
  const browser = await at(test, maker);
  const page = await browser.get(`/admin/people/${target.id}/access-pass`);
  if (page.text.includes('Ask a second administrator')) {
    const id = await askFor(browser, target, 'access-pass');
    await forgeDecision(await at(test, approver), id, 'approve');
    await browser.get(`/admin/people/${target.id}/access-pass`);
  }
  const pass = shownPass(await browser.submit({ minutes }, { form: 'act' }));
  if (pass === undefined) throw new Error(`no pass: ${browser.page.path} ${browser.page.text}`);
  return pass;
}
