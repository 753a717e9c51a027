import { describe, expect, test } from 'vitest';
import { addOrganisation, later, now, withStore } from './fixture.ts';

const fixture = withStore();
const operator = { accountId: undefined };
let number = 0;

/** A picture of its own, stored at `at`. */
async function stored(at = now) {
  number += 1;
  const sha256 = number.toString(16).padStart(64, '0');
  const png = Buffer.from(`picture ${number}`);
  await fixture.store.logos.put({ sha256, width: 30, height: 10, png }, at);
  return { logo: { sha256, width: 30, height: 10 }, png };
}

async function inForce(policy: unknown, later?: { policy: unknown; takesEffectAt: Date }) {
  const organisationId = await addOrganisation(fixture.store);
  await fixture.store.transaction((tx) =>
    tx.policies.apply({
      organisationId,
      seen: 0,
      by: operator,
      at: now,
      now: { preset: 'standard', policy },
      later: later && { preset: 'standard', ...later },
    }),
  );
  return organisationId;
}

const isThere = async ({ logo }: { logo: { sha256: string } }) =>
  (await fixture.store.logos.find(logo.sha256)) !== undefined;
/** A day after everything was stored. */
const sweep = () => fixture.store.logos.sweep(later(24 * 3600));

test('a picture is found by what is in it, byte for byte, and stored once', async () => {
  const { logo, png } = await stored();
  await fixture.store.logos.put({ ...logo, png }, later(1));
  expect(Buffer.from((await fixture.store.logos.find(logo.sha256))!)).toEqual(png);
  expect(await fixture.store.logos.find('ff'.repeat(32))).toBeUndefined();
});

test('a policy names it by its size too', async () => {
  const { logo } = await stored();
  const { logos } = fixture.store;
  for (const [of, is] of [
    [logo, true],
    [{ ...logo, width: 31 }, false],
    [{ ...logo, height: 11 }, false],
    [{ ...logo, sha256: 'ff'.repeat(32) }, false],
  ] as const) {
    expect(await logos.has(of)).toBe(is);
    expect(await logos.name(of, now)).toBe(is);
  }
});

describe('the sweep', () => {
  test('forgets what no policy names any more, and keeps what is in force or waits', async () => {
    const [shown, waiting, old] = [await stored(), await stored(), await stored()];
    await inForce({ logo: shown.logo }, { policy: { logo: waiting.logo }, takesEffectAt: later(72 * 3600) });
    const organisationId = await inForce({ logo: old.logo });
    await sweep();
    expect(await Promise.all([shown, waiting, old].map(isThere))).toEqual([true, true, true]);
    await fixture.store.transaction((tx) =>
      tx.policies.apply({
        organisationId,
        seen: 1,
        by: operator,
        at: now,
        now: { preset: 'standard', policy: {} },
        later: undefined,
      }),
    );
    await sweep();
    expect(await Promise.all([shown, waiting, old].map(isThere))).toEqual([true, true, false]);
  });

  test('keeps what was named lately: its policy may be about to be stored', async () => {
    const one = await stored();
    await fixture.store.logos.name(one.logo, later(24 * 3600));
    await sweep();
    expect(await isThere(one)).toBe(true);
  });

  test('waits for a policy that is being stored, and then lets its picture be', async () => {
    const one = await stored();
    const organisationId = await addOrganisation(fixture.store);
    let swept: Promise<void> | undefined;
    await fixture.store.transaction(async (tx) => {
      await tx.logos.name(one.logo, later(25 * 3600));
      swept = sweep();
      await new Promise((done) => setTimeout(done, 100));
      await tx.policies.apply({
        organisationId,
        seen: 0,
        by: operator,
        at: now,
        now: { preset: 'standard', policy: { logo: one.logo } },
        later: undefined,
      });
    });
    await swept;
    expect(await isThere(one)).toBe(true);
  });
});

test('what waits goes on waiting beside a new logo, and takes effect with it', async () => {
  const [first, second] = [await stored(), await stored()];
  const { store } = fixture;
  const takesEffectAt = later(72 * 3600);
  const organisationId = await inForce(
    { gates: 2, logo: first.logo },
    { policy: { gates: 1, logo: first.logo }, takesEffectAt },
  );
  await store.transaction((tx) =>
    tx.policies.apply({
      organisationId,
      seen: 2,
      keepsWaiting: true,
      by: operator,
      at: later(1),
      now: { preset: 'standard', policy: { gates: 2, logo: second.logo } },
      later: undefined,
    }),
  );
  expect(await store.policies.current(organisationId)).toMatchObject({
    version: 3,
    policy: { gates: 2, logo: second.logo },
    pending: { version: 2, takesEffectAt },
  });
  expect(await store.transaction((tx) => tx.policies.takeEffect(organisationId, 2, takesEffectAt))).toBe(
    true,
  );
  expect(await store.policies.current(organisationId)).toMatchObject({
    policy: { gates: 1, logo: second.logo },
    pending: undefined,
  });
});

test('a logo that was taken away does not come back with what waited', async () => {
  const { logo } = await stored();
  const { store } = fixture;
  const takesEffectAt = later(72 * 3600);
  const organisationId = await inForce({ gates: 2, logo }, { policy: { logo }, takesEffectAt });
  await store.transaction((tx) =>
    tx.policies.apply({
      organisationId,
      seen: 2,
      keepsWaiting: true,
      by: operator,
      at: now,
      now: { preset: 'standard', policy: { gates: 2 } },
      later: undefined,
    }),
  );
  await store.transaction((tx) => tx.policies.takeEffect(organisationId, 2, takesEffectAt));
  expect((await store.policies.current(organisationId))?.policy).toEqual({});
});
