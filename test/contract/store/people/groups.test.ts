import { describe, expect, test } from 'vitest';
import type { WayGroup } from '../../../../src/domain/people/way-mask.ts';
import type { NewMethod } from '../../../../src/ports/store/accounts.ts';
import type { NewAccount } from '../../../../src/ports/store/provisioning.ts';
import { later, now, sha, withStore } from '../fixture.ts';
import { day, everybody, method, organisation, person, search } from './list.ts';

const fixture = withStore();

describe('what people hold', () => {
  const mail = (address: string, more: Partial<NewMethod> = {}) =>
    method({ kind: 'email', address, ...more });
  const member = { administrator: false, secondFactor: false, frozen: false };
  const group = (ways: number, people: number, more: Partial<WayGroup> = {}) => ({
    ...member,
    ways,
    ...more,
    people,
  });

  test('is counted by what would open a gate, and named', async () => {
    const { store, sql } = fixture;
    const id = await organisation(store, 'münchner.example', 'under_score.example');
    const add = (name: string, methods: Omit<NewMethod, 'accountId'>[], more: Partial<NewAccount> = {}) =>
      person(store, id, name, undefined, { methods, ...more });
    await add('Outside', [mail('a@home.example')]);
    await add('Beside', [mail('a@xunder-score.example')]);
    await add('Inside', [mail('a@xn--mnchner-n2a.example')]);
    await add('Below', [mail('a@Mail.Under_Score.example')]);
    await add('New', [mail('a@home.example', { usableFrom: later(1) })]);
    await add('None', []);
    await add('Admin', [mail('a@home.example'), method({ kind: 'phone', address: '+39333' })], {
      roles: ['member', 'auditor'],
    });
    await add('App', [method({ kind: 'totp' }), method({ kind: 'recovery-codes', codeHashes: [sha('1')] })]);
    const used = await add('Used', [method({ kind: 'recovery-codes', codeHashes: [sha('2')] })]);
    await sql(
      'update recovery_code set used_at = now() from method where method.id = method_id and account_id = $1',
      [used],
    );
    const gone = await add('Disabled', [mail('a@home.example')]);
    const cold = await add('Frozen', [mail('a@home.example')]);
    await sql(`update account set state = 'disabled' where id = $1`, [gone]);
    await sql('update account set frozen_at = $2 where id = $1', [cold, later(-day)]);

    const counted = (await store.people.wayGroups(id, now)).filter(({ frozen }) => !frozen);
    expect(counted.sort((a, b) => a.ways - b.ways)).toEqual([
      group(0, 3),
      group(1, 2),
      group(2, 2),
      group(5, 1, { administrator: true }),
      group(24, 1, { secondFactor: true }),
    ]);
    const names = async (groups: WayGroup[], limit = 50) =>
      (await search(store, { ...everybody(id), groups, limit })).people.map(({ displayName }) => displayName);
    const administrators = { ...member, ways: 5, administrator: true };
    expect(await names([{ ...member, ways: 0 }, administrators])).toEqual(['Admin', 'New', 'None', 'Used']);
    expect(await names([{ ...member, ways: 1 }], 1)).toEqual(['Beside']);
    expect(await names([{ ...member, ways: 5 }])).toEqual([]);
    expect(await names([])).toEqual([]);
  });
});
