import type { JobPayloads } from '../../../src/app/messages/jobs.ts';
import { ownMac } from '../../../src/app/security/own-mac.ts';
import { passwordGuardKey } from '../../../src/app/sign-in/guard.ts';
import type { AuditRecord } from '../../../src/ports/store/records.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import { startTestApp, type TestApp } from '../../support/compose.ts';
import type { Person, PersonOptions } from '../../support/people.ts';
import { someone } from './administration.ts';
import { signInAs, stranger } from './sign-in.ts';

type Kind = 'email' | 'phone' | 'totp';

interface HelpDesk {
  app: TestApp;
  /** The organisation's id. */
  ours: string;
  agent: Person;
  /** Somebody new, locked out after wrong passwords, with a phone that was theirs before. */
  caller(options?: PersonOptions): Promise<Person>;
}

/** An organisation with an agent, and as many callers as a test asks for. */
export async function startHelpDesk(): Promise<HelpDesk> {
  const app = await startTestApp();
  const ours = await app.addOrganisation();
  const agent = await someone(app, ours, 'helpdesk-admin', 'hanna');
  let number = 0;
  return {
    app,
    ours,
    agent,
    async caller(options = {}) {
      number += 1;
      const phones = [`+3933312345${String(number).padStart(2, '0')}`];
      const person = await someone(app, ours, 'member', `caller${number}`, { phones, ...options });
      await lockOut(app, person);
      return person;
    },
  };
}

/** As after wrong passwords of strangers. */
export async function lockOut(app: TestApp, person: Person): Promise<void> {
  const account = (await app.store.accounts.findById(person.id))!;
  const now = app.clock.now();
  const key = passwordGuardKey(app.app, ownMac(app.app, account), undefined);
  await app.store.guards.block(key, new Date(now.getTime() + 86_400_000), now);
}

export async function isLocked(app: TestApp, person: Person): Promise<boolean> {
  const page = await signInAs(app, stranger(app), person);
  return page.path.startsWith('/signin');
}

/** What administrators did about a person, newest first, as the log has it. */
export async function linesAbout(app: TestApp, person: Person): Promise<AuditRecord[]> {
  const lines = await app.store.audit.ofAccount(person.id, 30);
  return lines.filter(({ kind }) => kind.startsWith('administration.'));
}

/** The hidden fields of every form in sight. */
export function hiddenFields(browser: HttpBrowser): Record<string, string> {
  const found = [...browser.page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name!, value!]));
}

/** What the page names a way of this person by. */
export async function choiceOf(app: TestApp, person: Person, kind: Kind): Promise<string> {
  if (kind === 'totp') return 'app';
  const account = await app.store.accounts.findById(person.id);
  const method = account?.methods.findLast((each) => each.kind === kind);
  if (method === undefined) throw new Error(`${person.userId} has no ${kind}`);
  return method.id;
}

/** The agent asks the caller for a code: their page waits for it from here on. */
export async function askFor(
  app: TestApp,
  agent: HttpBrowser,
  person: Person,
  kind: Kind,
): Promise<PageSeen> {
  await agent.get(`/admin/people/${person.id}/verify-caller`);
  return agent.submit({ way: await choiceOf(app, person, kind) }, { form: 'act' });
}

/** Codes for callers that were queued for a person, oldest first. */
export async function callerCodes(
  app: TestApp,
  personId: string,
): Promise<JobPayloads['send-caller-code'][]> {
  return (await app.queued()).flatMap((job) =>
    job.task === 'send-caller-code' && job.payload.accountId === personId ? [job.payload] : [],
  );
}

export async function newestCallerCode(app: TestApp, person: Person): Promise<string> {
  const newest = (await callerCodes(app, person.id)).at(-1);
  if (newest === undefined) throw new Error('no code was queued');
  return newest.code;
}

/** From the page of the person to *verified*, with the caller's help. */
export async function verify(
  app: TestApp,
  agent: HttpBrowser,
  person: Person,
  kind: Kind = 'phone',
): Promise<PageSeen> {
  await askFor(app, agent, person, kind);
  const code = kind === 'totp' ? person.appCode(app.clock.now()) : await newestCallerCode(app, person);
  return agent.submit({ code }, { form: 'act' });
}
