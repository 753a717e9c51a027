import { describe, expect, test } from 'vitest';
import type { NewMethod } from '../../../src/ports/store/accounts.ts';
import { addAccount, addOrganisation, hundredfold, later, now, sha, withStore } from './fixture.ts';

const fixture = withStore();

const mail: Omit<NewMethod, 'accountId'> = {
  kind: 'email',
  address: 'Ada@Mail.example',
  addressKey: 'ada@mail.example',
  boundBy: 'import',
  confirmedAt: now,
  usableFrom: now,
};

describe('finding an account', () => {
  test('R2: is one statement, for a known ID and for an unknown one the same', async () => {
    const { store, statements } = fixture;
    const organisationId = await addOrganisation(store);
    await addAccount(store, { organisationId, userIdKey: 'ada@one.example', methods: [mail] });
    statements.length = 0;
    await store.accounts.findByUserIdKey('ada@one.example');
    const known = statements.splice(0);
    await store.accounts.findByUserIdKey('nobody@one.example');
    expect(known).toHaveLength(1);
    expect(statements).toEqual(known);
  });

  test('brings its organisation and its methods', async () => {
    const { store } = fixture;
    const organisationId = await addOrganisation(store);
    await addAccount(store, { organisationId, roles: ['global-admin'] });
    const codes = [sha('1'), sha('2'), sha('3')];
    const id = await addAccount(store, {
      organisationId,
      userId: 'Ada@Two.example',
      userIdKey: 'ada@two.example',
      roles: ['user-admin', 'global-admin'],
      locale: 'zh-CN',
      methods: [
        mail,
        {
          kind: 'totp',
          boundBy: 'owner',
          confirmedAt: later(1),
          usableFrom: later(9),
          secretSealed: 'sealed',
          lastStep: 58,
        },
        {
          kind: 'recovery-codes',
          boundBy: 'owner',
          confirmedAt: later(2),
          usableFrom: later(2),
          codeHashes: codes,
        },
      ],
    });
    await store.methods.useRecoveryCode(id, codes[1]!, later(3));
    const found = await store.accounts.findByUserIdKey('ada@two.example');
    expect(found).toMatchObject({
      id,
      kind: 'work',
      userId: 'Ada@Two.example',
      roles: ['user-admin', 'global-admin'],
      locale: 'zh-CN',
      state: 'active',
      securityEpoch: 0,
      passwordHash: 'old-hash',
      passwordChangedAt: now,
      replacedPasswordHash: undefined,
      frozenAt: undefined,
      organisation: {
        id: organisationId,
        name: 'Alpenglow',
        preset: 'standard',
        policy: { gates: 2 },
        defaultLocale: 'it',
        administrators: 2,
      },
    });
    expect(found!.organisation!.domains).toHaveLength(1);
    expect(found!.methods).toEqual([
      expect.objectContaining({
        kind: 'email',
        address: 'Ada@Mail.example',
        boundBy: 'import',
        createdAt: now,
        confirmedAt: now,
        usableFrom: now,
        unusedCodes: 0,
        secretSealed: undefined,
      }),
      expect.objectContaining({
        kind: 'totp',
        address: undefined,
        secretSealed: 'sealed',
        lastStep: 58,
        usableFrom: later(9),
      }),
      expect.objectContaining({ kind: 'recovery-codes', unusedCodes: 2 }),
    ]);
    expect(await store.accounts.findById(id)).toEqual(found);
  });

  test('counts active Global admins only', async () => {
    const { store } = fixture;
    const organisationId = await addOrganisation(store);
    const first = await addAccount(store, { organisationId, roles: ['global-admin'] });
    const admin = await addAccount(store, { organisationId, roles: ['global-admin'] });
    const member = await addAccount(store, { organisationId, roles: ['helpdesk-admin'] });
    const count = async () => (await store.accounts.findById(member))!.organisation!.administrators;
    const both = [{ accountId: first }, { accountId: admin }];
    expect(await count()).toBe(2);
    expect(new Set(await store.help.administrators(organisationId))).toEqual(new Set(both));
    await store.accounts.change(admin, 0, { state: 'disabled' });
    expect(await count()).toBe(1);
    expect(await store.help.administrators(organisationId)).toEqual([{ accountId: first }]);
  });

  test('a personal account has no organisation', async () => {
    const id = await addAccount(fixture.store);
    expect((await fixture.store.accounts.findById(id))!.organisation).toBeUndefined();
  });

  test('R8: a user ID that is taken, or looks like one that is, is refused', async () => {
    const { store } = fixture;
    await addAccount(store, { userIdKey: 'mike@x.example', userIdSkeleton: 'mike@x.example' });
    expect(await addAccount(store, { userIdKey: 'mike@x.example', userIdSkeleton: 'other' })).toBeUndefined();
    expect(
      await addAccount(store, { userIdKey: 'mıke@x.example', userIdSkeleton: 'mike@x.example' }),
    ).toBeUndefined();
  });
});

describe('changing an account', () => {
  test('of 100 changes at one epoch one applies (R17)', async () => {
    const { store } = fixture;
    const id = await addAccount(store);
    const won = await hundredfold((i) =>
      store.accounts.change(id, 0, { password: { hash: `hash-${i}`, at: now } }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const after = await store.accounts.findById(id);
    expect(after).toMatchObject({
      securityEpoch: 1,
      passwordHash: `hash-${won.indexOf(true)}`,
      replacedPasswordHash: 'old-hash',
    });
  });

  test('after a temporary password, the own one before it is the one that was replaced (R44)', async () => {
    const { store } = fixture;
    const id = await addAccount(store);
    const expiresAt = new Date(now.getTime() + 86_400_000);
    await store.accounts.change(id, 0, { password: { hash: 'temporary', at: now, expiresAt } });
    expect(await store.accounts.usePassword(id, 1, now)).toBe(true);
    expect(await store.accounts.usePassword(id, 1, now)).toBe(false);
    await store.accounts.change(id, 1, { password: { hash: 'own', at: now } });
    expect(await store.accounts.findById(id)).toMatchObject({
      passwordHash: 'own',
      passwordExpiresAt: undefined,
      replacedPasswordHash: 'old-hash',
    });
  });

  test('freezes, thaws, and forgets replaced passwords in time', async () => {
    const { store } = fixture;
    const id = await addAccount(store);
    expect(await store.accounts.change(id, 0, { frozenAt: now })).toBe(true);
    expect((await store.accounts.findById(id))!.frozenAt).toEqual(now);
    expect(await store.accounts.change(id, 0, { frozenAt: null })).toBe(false);
    expect(await store.accounts.change(id, 1, { frozenAt: null, password: { hash: 'new', at: now } })).toBe(
      true,
    );
    expect(await store.accounts.findById(id)).toMatchObject({
      frozenAt: undefined,
      replacedPasswordHash: 'old-hash',
      securityEpoch: 2,
    });
    await store.accounts.forgetReplacedPasswords(now);
    expect((await store.accounts.findById(id))!.replacedPasswordHash).toBe('old-hash');
    await store.accounts.forgetReplacedPasswords(later(1));
    expect((await store.accounts.findById(id))!.replacedPasswordHash).toBeUndefined();
  });

  test('a sign-in from before a reset is not marked, and a rehash of the old password can’t undo one', async () => {
    const { store } = fixture;
    const id = await addAccount(store);
    await store.accounts.change(id, 0, { password: { hash: 'reset', at: now } });
    expect(await store.accounts.signedIn(id, 0, later(1), undefined)).toBe(false);
    expect((await store.accounts.findById(id))!.lastSignInAt).toBeUndefined();
    expect(await store.accounts.signedIn(id, 1, later(1), { from: 'old-hash', to: 'old-rehashed' })).toBe(
      true,
    );
    expect(await store.accounts.findById(id)).toMatchObject({
      passwordHash: 'reset',
      lastSignInAt: later(1),
      securityEpoch: 1,
    });
    await store.accounts.signedIn(id, 1, later(2), { from: 'reset', to: 'reset-rehashed' });
    expect((await store.accounts.findById(id))!.passwordHash).toBe('reset-rehashed');
  });
});

describe('methods', () => {
  test('an address that is confirmed stays as old as it was when it is added again (R25)', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store, { methods: [mail] });
    await store.methods.add({
      ...mail,
      accountId,
      boundBy: 'owner',
      confirmedAt: later(60),
      usableFrom: later(9999),
    });
    const { methods } = (await store.accounts.findById(accountId))!;
    expect(methods).toEqual([
      expect.objectContaining({ boundBy: 'import', createdAt: now, usableFrom: now }),
    ]);
  });

  test('R26: of 100 uses of one time step one is accepted, and no earlier step after it', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const id = await store.methods.add({
      accountId,
      kind: 'totp',
      boundBy: 'owner',
      confirmedAt: now,
      usableFrom: now,
      secretSealed: 's',
    });
    const accepted = await hundredfold(() => store.methods.acceptStep(id, 59_000_000));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(await store.methods.acceptStep(id, 58_999_999)).toBe(false);
    expect(await store.methods.acceptStep(id, 59_000_001)).toBe(true);
  });

  test('R24: of 100 uses of one recovery code one succeeds, and only its owner’s', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const other = await addAccount(store);
    await store.methods.add({
      accountId,
      kind: 'recovery-codes',
      boundBy: 'owner',
      confirmedAt: now,
      usableFrom: later(60),
      codeHashes: [sha('a'), sha('b')],
    });
    expect(await store.methods.hasRecoveryCode(accountId, sha('a'), later(59))).toBe(false);
    expect(await store.methods.hasRecoveryCode(accountId, sha('a'), later(60))).toBe(true);
    expect(await store.methods.useRecoveryCode(other, sha('a'), now)).toBe(false);
    const used = await hundredfold(() => store.methods.useRecoveryCode(accountId, sha('a'), later(61)));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await store.methods.hasRecoveryCode(accountId, sha('a'), later(62))).toBe(false);
    expect(await store.methods.hasRecoveryCode(accountId, sha('b'), later(62))).toBe(true);
  });

  test('are removed by their own account only, one or a whole kind', async () => {
    const { store } = fixture;
    const accountId = await addAccount(store);
    const other = await addAccount(store);
    const id = await store.methods.add({ ...mail, accountId });
    await store.methods.add({ ...mail, accountId, addressKey: 'b' });
    expect(await store.methods.remove(other, id)).toBe(false);
    expect(await store.methods.remove(accountId, id)).toBe(true);
    expect(await store.methods.removeKind(accountId, 'email')).toBe(1);
  });
});
