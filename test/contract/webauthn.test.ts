import { expect, test } from 'vitest';
import { createWebAuthn } from '../../src/adapters/webauthn/webauthn.ts';
import { Authenticator, type Twist } from '../support/authenticator.ts';

const webauthn = createWebAuthn();
const origin = 'https://id.example.org';
const rpId = 'id.example.org';
const challenge = 'Y2hhbGxlbmdlIG9mIHRoaXJ0eS10d28gYnl0ZXMgaXQ';
const expected = { challenge, origin, rpId, algorithms: [-8, -7, -257] };
const handle = Buffer.from('somebody').toString('base64url');
const creation = { challenge, rp: { id: rpId }, user: { id: handle } };
const request = { challenge, rpId };

async function registered() {
  const key = new Authenticator(origin);
  const made = await webauthn.verifyCreation(key.create(creation), expected);
  if (made === undefined) throw new Error('a right creation was refused');
  return { key, made };
}

const twists: [string, Twist][] = [
  ['another origin', { origin: 'https://id.example.org.evil.example' }],
  ['a port of our host', { origin: 'https://id.example.org:8443' }],
  ['another RP ID', { rpId: 'evil.example' }],
  ['a registrable parent of our host', { rpId: 'example.org' }],
  ['another challenge', { challenge: 'YW5vdGhlciBjaGFsbGVuZ2Ugb2YgdGhpcnR5LXR3byBieQ' }],
  ['nobody asked who they are', { userVerified: false }],
  ['nobody there', { userVerified: false, userPresent: false }],
];

test('R21: a creation and its assertions hold for the configured origin and its host name', async () => {
  const { key, made } = await registered();
  expect(made).toMatchObject({ credentialId: key.id, counter: 0, backedUp: false });
  expect(made.transports).toEqual(['hybrid', 'internal']);
  const response = key.get(request);
  expect(webauthn.claimOf(response)).toEqual({ credentialId: key.id, userHandle: handle });
  expect(await webauthn.verifyAssertion(response, expected, made)).toEqual({ counter: 1, backedUp: false });
});

test.each([...twists, ['the type of the other ceremony', { type: 'webauthn.get' }] as [string, Twist]])(
  'a creation with %s is refused',
  async (_what, twist) => {
    const made = new Authenticator(origin).create(creation, twist);
    expect(await webauthn.verifyCreation(made, expected)).toBeUndefined();
  },
);

test.each([
  ...twists,
  ['the type of the other ceremony', { type: 'webauthn.create' }] as [string, Twist],
  ['another key', { foreignKey: true }] as [string, Twist],
])('an assertion with %s is refused', async (_what, twist) => {
  const { key, made } = await registered();
  expect(await webauthn.verifyAssertion(key.get(request, twist), expected, made)).toBeUndefined();
  expect(await webauthn.verifyAssertion(key.get(request), expected, made)).toBeDefined();
});

test('a counter is told only of what the key has signed, whichever it is', async () => {
  const { key, made } = await registered();
  const back = { counter: 0 };
  expect(await webauthn.verifyAssertion(key.get(request, back), expected, made)).toMatchObject(back);
  const forged = key.get(request, { ...back, foreignKey: true });
  expect(await webauthn.verifyAssertion(forged, expected, made)).toBeUndefined();
});

test('a creation with an algorithm that was not asked for is refused', async () => {
  const made = new Authenticator(origin).create(creation);
  expect(await webauthn.verifyCreation(made, { ...expected, algorithms: [-257] })).toBeUndefined();
});

test.each(['', 'null', '[]', '{}', '{"id":1}', '"x"', '{"id":"a","response":null}', 'x'.repeat(9000)])(
  'what is no answer of a browser is refused, and nothing throws: %#',
  async (response) => {
    const { made } = await registered();
    expect(await webauthn.verifyCreation(response, expected)).toBeUndefined();
    expect(await webauthn.verifyAssertion(response, expected, made)).toBeUndefined();
    expect(webauthn.claimOf(response)?.credentialId ?? 'a').toBe('a');
  },
);
