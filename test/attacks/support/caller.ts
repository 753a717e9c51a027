import type { JobPayloads } from '../../../src/app/messages/jobs.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';

type Kind = 'email' | 'phone' | 'totp';

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
