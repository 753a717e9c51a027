import { beforeAll, describe, expect, test } from 'vitest';
import { unrecoverableGroups, wayBits } from '../../../../src/domain/people/way-mask.ts';
import { policyOf } from '../../../../src/domain/policy/policy.ts';
import type { PeopleSearch } from '../../../../src/ports/store/people.ts';
import { later, now, sha, withStore } from '../fixture.ts';
import { day, everybody, found, method, organisation, person, search } from './list.ts';

const fixture = withStore();

describe('a filter', () => {
  let id: string;
  const elsewhere = { kind: 'email', address: 'a@mail.example' } as const;
  beforeAll(async () => {
    const { store, sql } = fixture;
    id = await organisation(store, 'filters.example');
    await person(fixture.store, id, 'Mail', undefined, { methods: [method(elsewhere)] });
    await person(fixture.store, id, 'Own mail', undefined, {
      methods: [method({ kind: 'email', address: 'b@sub.filters.example' })],
    });
    await person(fixture.store, id, 'Admin', undefined, {
      roles: ['member', 'global-admin'],
      methods: [method(elsewhere)],
    });
    await person(fixture.store, id, 'Helper', undefined, {
      roles: ['helpdesk-admin'],
      methods: [method(elsewhere), method({ kind: 'phone', address: '+39320' })],
    });
    const disabled = await person(fixture.store, id, 'Disabled');
    const frozen = await person(fixture.store, id, 'Frozen', undefined, {
      methods: [
        method(elsewhere),
        method({ kind: 'phone', address: '+1', confirmedAt: now, usableFrom: now }),
      ],
    });
    const codes = await person(fixture.store, id, 'Codes', undefined, {
      roles: ['member'],
      methods: [method({ kind: 'recovery-codes', codeHashes: [sha('1'), sha('2')] })],
    });
    await person(fixture.store, id, 'Young', undefined, {
      methods: [method({ ...elsewhere, confirmedAt: now, usableFrom: later(72 * 3600) })],
    });
    await person(fixture.store, id, 'Young app', undefined, {
      methods: [method(elsewhere), method({ kind: 'totp', usableFrom: later(60) })],
    });
    await person(fixture.store, id, 'Old app', undefined, {
      methods: [method(elsewhere), method({ kind: 'totp' })],
    });
    await person(fixture.store, id, 'Lone app', undefined, { methods: [method({ kind: 'totp' })] });
    await sql(`update account set state = 'disabled' where id = $1`, [disabled]);
    await sql('update account set password_expires_at = $2 where id = $1', [codes, later(day)]);
    await sql('update account set frozen_at = $2 where id = $1', [frozen, later(-day)]);
    for (const [account, days] of [
      [disabled, 200],
      [frozen, 40],
      [codes, 3],
    ] as const) {
      await sql('update account set last_sign_in_at = $2 where id = $1', [account, later(-days * day)]);
    }
    // In another organisation everybody meets every condition.
    await person(fixture.store, await organisation(store), 'Stranger');
  });

  const masks = (held: number, lacking = 0) => ({ ways: { held, lacking } });
  const ago = (days: number) => later(-days * day);
  test.each<[string, Partial<PeopleSearch>, string[]]>([
    ['role: administrators', { role: 'global-admin' }, ['Admin']],
    ['role: help desk', { role: 'helpdesk-admin' }, ['Helper']],
    ['role: auditors', { role: 'auditor' }, []],
    ['state: disabled', { state: 'disabled' }, ['Disabled']],
    ['state: frozen', { state: 'frozen' }, ['Frozen']],
    ['state: temporary password', { state: 'temporary-password' }, ['Codes']],
    ['signed in within a week', { lastSignIn: { since: ago(7) } }, ['Codes']],
    ['not for 30 days', { lastSignIn: { before: ago(30) } }, ['Disabled', 'Frozen']],
    ['not for 180 days', { lastSignIn: { before: ago(180) } }, ['Disabled']],
    ['has own mail', masks(wayBits.ownMail), ['Own mail']],
    ['has a phone', masks(wayBits.phone), ['Frozen', 'Helper']],
    [
      'has mail, and no phone',
      masks(wayBits.email, wayBits.phone),
      ['Admin', 'Mail', 'Old app', 'Young', 'Young app'],
    ],
    ['has recovery codes', masks(wayBits.recoveryCode), ['Codes']],
    ['has nothing', masks(0, 63), ['Disabled']],
    ['two at once', { state: 'disabled', lastSignIn: { before: ago(30) } }, ['Disabled']],
    ['two that nobody meets', { state: 'disabled', role: 'global-admin' }, []],
    ['with a text', { text: 'a', role: 'global-admin' }, ['Admin']],
  ])('%s', async (_name, changes, names) => {
    expect(await found(fixture.store, id, changes)).toEqual(names);
  });

  test('role: members are those without another role', async () => {
    const members = await found(fixture.store, id, { role: 'member' });
    expect(members).toHaveLength(9);
    expect(members).not.toContain('Admin');
  });

  test('never signed in, and active: neither disabled nor frozen', async () => {
    expect(await found(fixture.store, id, { lastSignIn: 'never' })).toHaveLength(8);
    const active = await found(fixture.store, id, { state: 'active' });
    expect(active).toHaveLength(9);
    expect(active).not.toContain('Frozen');
  });

  const rules = { policy: policyOf('standard', {}), textMessages: true };
  // Frozen: one mailbox of before, and two gates. Young app: it does not count yet, nor does it demand (R25).
  const stuck = ['Admin', 'Frozen', 'Lone app', 'Own mail', 'Young'];

  test('R12, R13, R25, R55, R81: not recoverable is who could not get back in alone today', async () => {
    expect(await found(fixture.store, id, { groups: unrecoverableGroups(rules) })).toEqual(stuck);
    const strict = { ...rules, policy: policyOf('standard', { gates: 2 }) };
    expect(await found(fixture.store, id, { groups: unrecoverableGroups(strict) })).toEqual(
      ['Codes', 'Mail', 'Young app', ...stuck].sort(),
    );
    // An old app asks for a second proof and is none here; a young one does not ask yet.
    const appless = { ...rules, policy: policyOf('standard', { ways: { totp: false } }) };
    expect(await found(fixture.store, id, { groups: unrecoverableGroups(appless) })).toEqual(
      ['Old app', ...stuck].sort(),
    );
    const untexted = { ...rules, textMessages: false };
    expect(await found(fixture.store, id, { groups: unrecoverableGroups(untexted) })).toEqual(
      ['Helper', ...stuck].sort(),
    );
  });

  test('the list says of each person the group by which they were found', async () => {
    const { people } = await search(fixture.store, everybody(id));
    const groups = new Map(people.map(({ displayName, group }) => [displayName, group]));
    const plain = { administrator: false, secondFactor: false, frozen: false };
    expect(groups.get('Mail')).toEqual({ ...plain, ways: 1 });
    expect(groups.get('Young')).toEqual({ ...plain, ways: 0 });
    expect(groups.get('Young app')).toEqual({ ...plain, ways: 1 });
    expect(groups.get('Old app')).toEqual({ ...plain, ways: 9, secondFactor: true });
    expect(groups.get('Frozen')).toEqual({ ...plain, ways: 1, frozen: true });
    expect(groups.get('Helper')).toEqual({ ...plain, ways: 5, administrator: true });
  });

  test('groups are counted as they are listed, the disabled left out', async () => {
    const counted = await fixture.store.people.wayGroups(id, now);
    expect(counted.reduce((sum, { people }) => sum + people, 0)).toBe(10);
    const unrecoverable = new Set(unrecoverableGroups(rules).map((group) => JSON.stringify(group)));
    const sum = counted
      .filter(({ people: _, ...group }) => unrecoverable.has(JSON.stringify(group)))
      .reduce((all, { people }) => all + people, 0);
    expect(sum).toBe(stuck.length);
  });
});
