import { afterAll, beforeAll, expect, test } from 'vitest';
import { job } from '../../src/app/messages/jobs.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';

/** R2: a request for help takes the same work whether anybody is told of it or not, and as often as it is made. */
let post: PostOffice;
let statements = 0;
let number = 0;
const people: Record<string, string | undefined> = { 'an unknown ID': undefined };

beforeAll(async () => {
  post = await startPostOffice({ onStatement: () => void statements++ });
  const organisation = await post.addOrganisation();
  const at = 'alpenglow.example';
  const add = async (name: string, more: object) =>
    (await post.addPerson(`${name}@${at}`, { emails: [`${name}@mail.example`], ...more })).id;
  people['the only administrator'] = await add('boss', { organisation, roles: ['global-admin'] });
  people.known = await add('known', { organisation });
  people['known, and asks for the first time'] = await add('fresh', { organisation });
  people['without an organisation'] = (
    await post.addPerson('ada@personal.example', { emails: ['ada@mail.example'] })
  ).id;
  const silent = await post.addOrganisation({
    domains: ['silent.example'],
    policy: { notices: { helpAsked: false, helpDigest: false } },
  });
  await add('silent-boss', { organisation: silent, roles: ['global-admin'] });
  people['of whose help nobody is told'] = await add('silent', { organisation: silent });
  people.disabled = await add('disabled', { organisation });
  await post.store.pool.query(`update account set state = 'disabled' where id = $1`, [people.disabled]);
});
afterAll(() => post.stop());

async function ask(accountId: string | undefined): Promise<number> {
  const at = post.clock.now().toISOString();
  const payload = { id: `ask-${number++}`, accountId, supportCode: 'K7QF-3MWD', at };
  await post.store.jobs.add([job(post.app, 'ask-help', payload)]);
  statements = 0;
  await post.deliver();
  return statements;
}

test('R2: asking for help takes as many statements for nobody', async () => {
  // Digests go out once an hour: the organisation's and nobody's are out, and are waited for from here on.
  await ask(people.known);
  await ask(undefined);
  post.clock.pass(3601);
  await ask(people.known);
  await ask(undefined);
  const expected = await ask(people.known);
  expect(expected).toBeGreaterThan(10);
  for (const [who, accountId] of Object.entries(people)) {
    for (let time = 0; time < 2; time++) expect(await ask(accountId), `${who}, ${time}`).toBe(expected);
  }
});

test('R2: and nobody’s request leaves nothing, in the log or in a mailbox', async () => {
  const tables = ['delivery', 'audit_event', 'help_request', 'help_last'];
  const rows = () =>
    Promise.all(
      tables.map(
        async (table) => (await post.store.pool.query(`select count(*) from ${table}`)).rows[0].count,
      ),
    );
  const before = [await rows(), post.mails.length];
  for (const [who, accountId] of Object.entries(people)) if (who !== 'known') await ask(accountId);
  expect([await rows(), post.mails.length]).toEqual(before);
});
