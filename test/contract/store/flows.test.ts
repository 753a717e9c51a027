import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../../src/domain/uuidv7.ts';
import { addAccount, hundredfold, later, newFlow, now, sha, withStore } from './fixture.ts';

const fixture = withStore();

const code = (flowId: string, number = 1) => ({
  flowId,
  number,
  way: 'email' as const,
  purpose: 'gate-1',
  reference: `K${number}`,
  verifier: sha(`verifier ${number}`),
  linkHash: sha(`link ${number}`),
  sentAt: now,
  expiresAt: later(600),
});

describe('flows', () => {
  test('come back as they were stored, also with what PostgreSQL can’t hold in them', async () => {
    const { store } = fixture;
    const flow = newFlow({ state: { typed: 'a\0b\ud800', list: [1, { x: null }] } });
    await store.flows.insert(flow);
    expect(await store.flows.find(flow.id)).toEqual({
      ...flow,
      version: 1,
      state: { typed: 'a\ufffdb\ufffd', list: [1, { x: null }] },
    });
    expect(await store.flows.find(uuidv7(now, randomBytes(10)))).toBeUndefined();
  });

  test('R2: come with their account and newest code in one statement, and a decoy’s is the same', async () => {
    const { store, statements } = fixture;
    const accountId = await addAccount(store);
    const flow = newFlow({ accountId });
    const decoy = newFlow({ state: { at: 'code' } });
    for (const one of [flow, decoy]) await store.flows.insert(one);
    for (const number of [1, 2]) {
      await store.codes.replace(code(flow.id, number));
    }
    statements.length = 0;
    const found = (await store.flows.findInContext(flow.id))!;
    const [statement, ...more] = statements.splice(0);
    expect(more).toEqual([]);
    expect(found).toEqual({
      flow: await store.flows.find(flow.id),
      account: await store.accounts.findById(accountId),
      newestCode: {
        number: 2,
        way: 'email',
        purpose: 'gate-1',
        reference: 'K2',
        tries: 0,
        live: true,
        sentAt: now,
        expiresAt: later(600),
      },
    });
    statements.length = 0;
    expect(await store.flows.findInContext(decoy.id)).toEqual({
      flow: await store.flows.find(decoy.id),
      account: undefined,
      newestCode: undefined,
    });
    expect(statements[0]).toBe(statement);
    expect(await store.flows.findInContext(uuidv7(now, randomBytes(10)))).toBeUndefined();
  });

  test('R17: of 100 saves at one version one wins', async () => {
    const { store } = fixture;
    const flow = newFlow();
    await store.flows.insert(flow);
    const won = await hundredfold((i) =>
      store.flows.save(flow.id, 1, { state: { i }, expiresAt: later(60) }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store.flows.find(flow.id)).toMatchObject({
      version: 2,
      state: { i: won.indexOf(true) },
      expiresAt: later(60),
    });
  });

  test('R27: a new secret moves a flow; without one, secret and account stay', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const flow = newFlow({ accountId });
    await store.flows.insert(flow);
    await store.flows.save(flow.id, 1, {
      state: {},
      expiresAt: later(60),
      secretHash: sha('new'),
    });
    await store.flows.save(flow.id, 2, { state: {}, expiresAt: later(60) });
    expect(await store.flows.find(flow.id)).toMatchObject({ secretHash: sha('new'), accountId, version: 3 });
  });

  test('R40: every live flow of an account ends but one, and no save under way revives them', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const flows = [
      newFlow({ accountId }),
      newFlow({ accountId, kind: 'sign-in' }, later(-3500)),
      newFlow({ accountId }),
    ];
    flows[1] = { ...flows[1]!, expiresAt: later(60) };
    const bystander = newFlow({ accountId: await addAccount(store) });
    for (const flow of [...flows, bystander]) await store.flows.insert(flow);
    expect(await store.flows.endOfAccount(accountId, flows[0]!.id, now)).toBe(2);
    const expiry = async (id: string) => (await store.flows.find(id))!.expiresAt;
    expect(await Promise.all(flows.map((flow) => expiry(flow.id)))).toEqual([later(900), now, now]);
    expect(await expiry(bystander.id)).toEqual(later(900));
    expect(await store.flows.save(flows[1]!.id, 1, { state: {}, expiresAt: later(600) })).toBe(false);
    expect(await store.flows.endOfAccount(accountId, undefined, now)).toBe(1);
  });
});

test('R1: of an account’s flows, recoveries without a proof go on about nobody, and nothing else of them changes', async () => {
  const { store } = fixture;
  const accountId = await addAccount(store);
  const subject = { kind: 'account', accountId };
  const states = [
    { recovery: { at: 'trouble', subject } },
    { recovery: { at: 'code', subject, proofs: [] } },
    { recovery: { at: 'code', subject, proofs: ['email'] } },
    { recovery: { at: 'done', outcome: 'unlocked' } },
  ];
  const flows = states.map((state) => newFlow({ accountId, state }));
  for (const flow of flows) await store.flows.insert(flow);
  await store.flows.endOfAccount(accountId, undefined, now);
  const after = await Promise.all(flows.map((flow) => store.flows.find(flow.id)));
  for (const i of [0, 1]) expect(after[i]).toEqual({ ...flows[i], version: 1, accountId: undefined });
  for (const i of [2, 3]) expect(after[i]).toEqual({ ...flows[i], version: 2, expiresAt: now });
});

describe('codes', () => {
  async function flowWithCode() {
    const flow = newFlow();
    await fixture.store.flows.insert(flow);
    await fixture.store.codes.replace(code(flow.id));
    return flow.id;
  }

  test('R18: of 1,000 guesses at once five are counted', async () => {
    const { codes } = fixture.store;
    const flowId = await flowWithCode();
    const guesses = await Promise.all(Array.from({ length: 1000 }, () => codes.guess(flowId, now)));
    const counted = guesses.filter((guess) => guess !== undefined);
    expect(counted.map((guess) => guess.tries).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(counted[0]).toMatchObject({ number: 1, purpose: 'gate-1', verifier: sha('verifier 1') });
  });

  test('R19: a resend kills the older code of its own flow only', async () => {
    const { codes } = fixture.store;
    const [one, other] = [await flowWithCode(), await flowWithCode()];
    await codes.replace(code(one, 2));
    const { rows } = await fixture.sql('select number, live from code where flow_id = $1 order by number', [
      one,
    ]);
    expect(rows).toEqual([
      { number: 1, live: false },
      { number: 2, live: true },
    ]);
    expect((await codes.guess(one, now))!.number).toBe(2);
    expect((await codes.guess(other, now))!.number).toBe(1);
    expect(await codes.consume(one, 1)).toBe(false);
    expect(await codes.consumeByLink(one, sha('link 1'), now)).toBe(false);
  });

  test('R15: a code dies after ten minutes to the millisecond, its link with its flow', async () => {
    const { codes } = fixture.store;
    const flowId = await flowWithCode();
    expect(await codes.guess(flowId, new Date(later(600).getTime() - 1))).toBeDefined();
    expect(await codes.guess(flowId, later(600))).toBeUndefined();
    expect(await codes.linkIsLive(flowId, sha('link 1'), later(899))).toBe(true);
    expect(await codes.linkIsLive(flowId, sha('link 1'), later(900))).toBe(false);
    expect(await codes.consumeByLink(flowId, sha('link 1'), later(900))).toBe(false);
  });

  test('R17: of 100 redemptions one succeeds, by code or by link', async () => {
    const { codes } = fixture.store;
    const flowId = await flowWithCode();
    const results = await hundredfold(async (i) =>
      i % 2 ? await codes.consume(flowId, 1) : await codes.consumeByLink(flowId, sha('link 1'), now),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await codes.guess(flowId, now)).toBeUndefined();
  });

  test('R18, R20: the link still works after five wrong tries, and looking at it changes nothing', async () => {
    const { codes } = fixture.store;
    const flowId = await flowWithCode();
    for (let i = 0; i < 6; i++) await codes.guess(flowId, now);
    for (let i = 0; i < 10; i++) expect(await codes.linkIsLive(flowId, sha('link 1'), now)).toBe(true);
    expect(await codes.consumeByLink(flowId, sha('link 1'), now)).toBe(true);
  });

  test('killing all leaves none', async () => {
    const { codes } = fixture.store;
    const flowId = await flowWithCode();
    await codes.killAll(flowId);
    expect(await codes.guess(flowId, now)).toBeUndefined();
    expect(await codes.linkIsLive(flowId, sha('link 1'), now)).toBe(false);
  });
});
