import { runBulk } from '../../../src/app/administration/bulk/run.ts';
import type { OrganisationRole } from '../../../src/domain/roles/roles.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';
import { forgeForm, someone } from './administration.ts';

/** An organisation of a test's own. */
export interface Crowd {
  /** The organisation's id. */
  ours: string;
  domain: string;
  /** Its first Global admin. */
  global: Person;
  members: readonly Person[];
  add(role: OrganisationRole, name: string): Promise<Person>;
}

export async function newCrowd(app: TestApp): Promise<Crowd> {
  const name = `org${crypto.randomUUID().slice(0, 8)}`;
  const domain = `${name}.example`;
  const ours = await app.addOrganisation({ domains: [domain] });
  const add: Crowd['add'] = (role, who) => someone(app, ours, role, who, { organisation: name });
  const global = await add('global-admin', 'ada');
  const members = [];
  for (const who of ['mara', 'milo', 'mona']) members.push(await add('member', who));
  return { ours, domain, global, members, add };
}

/** As the form of the list sends them. */
export function idsOf(people: readonly Person[]): string {
  return people.map(({ id }) => id).join(' ');
}

/** Chooses people, without having seen the list. The page is the preview, or says why there is none. */
export function draft(browser: HttpBrowser, people: string, act = 'disable'): Promise<PageSeen> {
  return forgeForm(browser, '/admin/people/bulk', { act, people });
}

/** Which act on many a page is about. */
export function idOf(page: PageSeen): string {
  return page.path.split('/')[4]!;
}

/** Says yes to the preview in sight. */
export function begin(browser: HttpBrowser, fields = {}): Promise<PageSeen> {
  return browser.submit(fields, { form: 'begin' });
}

/** Runs it to its end, as the queue does. */
export async function finish(app: TestApp, id: string): Promise<void> {
  for (let turns = 0; turns < 100; turns++) {
    if ((await app.store.bulkActs.find(id))?.state !== 'running') return;
    await runBulk(app.app, id);
  }
  throw new Error('it never ends');
}

/** How many people there are of each outcome, or reason. */
export async function tally(app: TestApp, id: string): Promise<Record<string, number>> {
  const all = await app.store.bulkActs.tally(id);
  return Object.fromEntries(all.map((one) => [one.because ?? one.state, one.people]));
}

export function statesOf(app: TestApp, people: readonly Person[]): Promise<string[]> {
  return Promise.all(people.map(async ({ id }) => (await app.store.accounts.findById(id))!.state));
}
