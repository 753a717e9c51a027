import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword, mailboxOf, populate, userIdOf } from '../bench/population.ts';
import { cleanUp, dataDirectory, prepare, type Started, start } from '../boot/support/regain.ts';
import { HttpBrowser } from '../support/browser.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { codeInOutbox, overHttp } from '../support/nodes.ts';
import { PostgresProxy } from '../support/postgres-proxy.ts';
import { anyCommit, anyWrite, type Blow, Killer } from './support/kill.ts';
import { persevere } from './support/persevere.ts';

let database: TestDatabase;
let proxy: PostgresProxy;
let client: pg.Client;
let environment: Record<string, string>;
let node: Started;

beforeAll(async () => {
  prepare();
  database = await freshDatabase();
  const behind = await PostgresProxy.before(database.url);
  proxy = behind.proxy;
  environment = {
    DATABASE_URL: behind.url,
    REGAIN_DATA_DIR: dataDirectory(),
    REGAIN_HUMAN_CHECK: 'accept-any',
    REGAIN_TRUSTED_PROXIES: '127.0.0.1',
  };
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await startNode();
  await populate(database.url, 60);
}, 240_000);

afterAll(async () => {
  await cleanUp();
  await proxy.close();
  await client.end();
  await database.drop();
});

const newPassword = 'two lamps on a wet road';

async function startNode(): Promise<void> {
  node = await start(environment);
  await node.ready;
}

/** Each from a network of their own, so that no limit is reached. */
function visit(): HttpBrowser {
  visits++;
  const web = overHttp(() => node.port);
  return new HttpBrowser(web, 'http://localhost:3000', { address: `10.${visits >> 8}.${visits & 255}.1` });
}
let visits = 0;

async function signIn(person: number, password: string): Promise<HttpBrowser> {
  const browser = visit();
  await browser.get('/signin');
  await browser.submit({ username: userIdOf(person), password });
  return browser;
}

async function isSignedIn(browser: HttpBrowser): Promise<boolean> {
  return (await browser.get('/security')).path.startsWith('/security');
}

/** What the database says of a person's account. */
async function standing(person: number) {
  const { rows } = await client.query<{ sessions: number; completed: number; replaced: boolean }>(
    `select (select count(*)::int from session s where s.account_id = a.id) as sessions,
       (select count(*)::int from audit_event e
        where e.account_id = a.id and e.kind = 'recovery.completed') as completed,
       a.replaced_password_hash is not null as replaced
     from account a where a.user_id = $1`,
    [userIdOf(person)],
  );
  return rows[0]!;
}

const oldState = { sessions: 1, completed: 0, replaced: false };
const newState = { sessions: 0, completed: 1, replaced: true };

async function untilQueueIsEmpty(): Promise<void> {
  const busy = 'select from graphile_worker._private_jobs where locked_at is not null or run_at <= now()';
  while ((await client.query(busy)).rowCount !== 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Begins a recovery, whose process dies of this blow, starts another and looks. */
async function stateAfter(person: number, blow: Blow): Promise<'old' | 'new' | 'no blow fell'> {
  const signedIn = await signIn(person, initialPassword);
  expect(await standing(person)).toEqual(oldState);

  const wishes = {
    userId: userIdOf(person),
    newPassword,
    code: () => codeInOutbox(node.port, mailboxOf(person)),
  };
  const killer = new Killer(proxy, () => process.kill(node.process.pid!, 'SIGKILL'), blow);
  const browser = visit();
  await browser.get('/recover');
  const end = await persevere(browser, wishes, async (request) => {
    await untilQueueIsEmpty();
    return killer.during(request);
  });
  if (end === 'done') return 'no blow fell';
  await node.ended;
  await startNode();

  const found = await standing(person);
  const isNew = found.completed > 0;
  expect(found).toEqual(isNew ? newState : oldState);
  expect(await isSignedIn(signedIn)).toBe(!isNew);

  // The recovery goes on where it stands, or begins anew. Either way it ends with the new password, once.
  await browser.get('/recover/here');
  await persevere(browser, wishes);
  expect(await standing(person)).toEqual(newState);
  expect(await isSignedIn(await signIn(person, newPassword))).toBe(true);
  expect(await isSignedIn(await signIn(person, initialPassword))).toBe(false);
  return isNew ? 'new' : 'old';
}

/** One recovery after the other, each with the blow a statement later, until one is spared. */
async function statesAfter(firstPerson: number, blow: Omit<Blow, 'n'>): Promise<string[]> {
  const states: string[] = [];
  for (;;) {
    const n = states.length + 1;
    const state = await stateAfter(firstPerson + n, { ...blow, n });
    if (state === 'no blow fell') return states;
    states.push(state);
  }
}

test('R40: a process killed at any write of a recovery leaves the old state, whole', async () => {
  const states = await statesAfter(0, { statements: anyWrite, runs: false });
  expect(states.length).toBeGreaterThan(20);
  expect(new Set(states)).toEqual(new Set(['old']));
}, 900_000);

test('R40: one killed while its last commit is on the way leaves the new state, whole', async () => {
  const states = await statesAfter(45, { statements: anyCommit, runs: true });
  expect(states.length).toBeGreaterThan(3);
  expect(states.at(-1)).toBe('new');
  expect(new Set(states.slice(0, -1))).toEqual(new Set(['old']));
}, 600_000);

describe('R17: a process killed in the middle of an act on many', () => {
  /** The last person of the population: whoever recovers above is none of the first forty. */
  const administrator = 59;

  /** Lets the node go on until the n-th person is crossed off, and kills it there, or while that is being committed. */
  async function killAt(n: number, where: 'before' | 'at the commit'): Promise<void> {
    let seen = 0;
    let committing: number | undefined;
    let dead = false;
    proxy.judge = (sql, connection) => {
      if (dead) return false;
      if (/update "bulk_act_item"/.test(sql) && ++seen === n) committing = connection;
      const isCommit = connection === committing && anyCommit.test(sql);
      if (committing === undefined || (where === 'at the commit' && !isCommit)) return true;
      dead = true;
      process.kill(node.process.pid!, 'SIGKILL');
      return isCommit;
    };
    await node.ended;
    proxy.judge = () => true;
    // Whose jobs a dead node had in hand is looked at after twenty seconds: that time is let pass here.
    await client.query(
      `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_at is not null`,
    );
  }

  test('acts on everybody once, and says so', async () => {
    const { rows } = await client.query<{ ids: string }>(
      `update account set roles = '{global-admin}' where user_id = $1
       returning (select string_agg(id::text, ' ') from account where organisation_id = account.organisation_id
         and user_id <> $1 and user_id like '%@bench.example') as ids`,
      [userIdOf(administrator)],
    );
    const chosen = rows[0]!.ids;
    const people = chosen.split(' ').length;
    expect(people).toBe(59);
    const browser = await signIn(administrator, initialPassword);
    await browser.get('/security');
    const { csrf } = browser;
    // An act that could be repeated: whoever is idle the second time would hide that it was tried.
    const form = { csrf, act: 'send-way-back', people: chosen };
    const { path } = await browser.post('/admin/people/bulk', new URLSearchParams(form));
    const bulk = path.split('/')[4]!;
    const begun = killAt(20, 'before');
    await browser.submit({}, { form: 'begin' }).catch(() => undefined);
    await begun;
    const left = 'select count(*)::int as left from bulk_act_item where bulk_id = $1 and state = $2';
    expect((await client.query(left, [bulk, 'done'])).rows).toEqual([{ left: 19 }]);
    // The second time while somebody is being committed: done, and the node never heard of it.
    await startNode();
    await killAt(6, 'at the commit');
    await expect.poll(async () => (await client.query(left, [bulk, 'done'])).rows).toEqual([{ left: 25 }]);
    await startNode();
    const state = async () =>
      (await client.query('select state from bulk_act where id = $1', [bulk])).rows[0].state;
    await expect.poll(state, { timeout: 30_000 }).toBe('done');
    expect((await client.query(left, [bulk, 'done'])).rows).toEqual([{ left: people }]);
    const { rows: lines } = await client.query(
      `select count(*)::int as lines, count(distinct account_id)::int as people from audit_event
       where kind = 'administration.send-way-back' and data->>'bulk' = $1`,
      [bulk],
    );
    expect(lines).toEqual([{ lines: people, people }]);
    const { rows: ends } = await client.query(
      `select data->>'done' as done, data->>'outcome' as outcome from audit_event
       where kind = 'administration.bulk-ended' and data->>'bulk' = $1`,
      [bulk],
    );
    expect(ends).toEqual([{ done: String(people), outcome: 'done' }]);
    expect((await browser.get(path)).text).toContain(`Done: ${people} of ${people}.`);
  }, 120_000);
});
