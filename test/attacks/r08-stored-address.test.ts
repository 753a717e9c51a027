import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalUserId } from '../../src/domain/user-id/user-id.ts';
import { type Post, startPost } from '../journeys/messages-support.ts';
import { fillIn } from '../support/form.ts';
import { toMailedCode } from './support/recover.ts';
import { stranger } from './support/sign-in.ts';

/** R8: only to the stored address, and no two IDs that could be taken for each other (Django CVE-2019-19844). */
let post: Post;
beforeAll(async () => {
  post = await startPost();
  const organisation = await post.addOrganisation();
  for (const name of ['mike', 'kate', 'straße', 'james'])
    await post.addPerson(`${name}@alpenglow.example`, {
      organisation,
      emails: [`stored-${name.replace('ß', 'z')}@mail.example`],
    });
});
afterAll(() => post.stop());

async function mailsFor(userId: string): Promise<(string | undefined)[]> {
  // Past every budget of the recipient (R62).
  post.clock.pass(86_400);
  const before = post.mails.length;
  await toMailedCode(stranger(post), userId);
  await post.settle();
  return post.mails.slice(before).map(({ envelope }) => envelope.to.join(','));
}

describe('R8: a code goes where the record says, not where the typed ID says:', () => {
  test.each([
    ['the Kelvin sign', '\u212aate@alpenglow.example', 'stored-kate@mail.example'],
    ['full width', 'ｋａｔｅ＠alpenglow.example', 'stored-kate@mail.example'],
    ['a long s', 'jame\u017f@alpenglow.example', 'stored-james@mail.example'],
    ['capitals', 'MIKE@ALPENGLOW.EXAMPLE', 'stored-mike@mail.example'],
    ['a zero-width joiner', 'ka\u200dte@alpenglow.example', 'stored-kate@mail.example'],
  ])('%s', async (_what, userId, to) => {
    expect(new Set(await mailsFor(userId))).toEqual(new Set([to]));
  });

  test.each([
    ['a dotless i', 'm\u0131ke@alpenglow.example'],
    ['a dotted capital I', 'M\u0130KE@alpenglow.example'],
    ['a Cyrillic a', 'k\u0430te@alpenglow.example'],
    ['ss for ß', 'strasse@alpenglow.example'],
    ['an accent', 'k\u00e1te@alpenglow.example'],
    ['a Cyrillic domain', 'kate@\u0430lpenglow.example'],
    ['the stored mail address', 'stored-kate@mail.example'],
  ])('%s is another ID, which nobody has: nothing is sent', async (_what, userId) => {
    expect(await mailsFor(userId)).toEqual([]);
  });
});

test('R8: the mail goes to no address that a request brings along', async () => {
  post.clock.pass(86_400);
  const browser = stranger(post);
  const before = post.mails.length;
  await toMailedCode(browser, 'kate@alpenglow.example');
  await post.settle();
  post.clock.pass(60);
  const { action, body } = fillIn(browser.page.document, '', {}, { form: 'resend-form' });
  for (const name of ['email', 'to', 'address', 'mail', 'recipient']) body.append(name, 'thief@mail.example');
  await browser.post(action, body);
  await post.settle();
  const mails = post.mails.slice(before).filter(({ parsed }) => parsed.subject!.includes('Code'));
  expect(mails.map(({ envelope }) => envelope.to)).toEqual([
    ['stored-kate@mail.example'],
    ['stored-kate@mail.example'],
  ]);
});

describe('R8: beside an account, an ID that looks like it is refused:', () => {
  test.each([
    'm\u0131ke@alpenglow.example',
    'MIKE@alpenglow.example',
    'mi\u212ae@alpenglow.example',
    'm\u0456ke@alpenglow.example',
    '\u043cike@alpenglow.example',
    'ｍｉｋｅ@alpenglow.example',
    'mik\u0435@alpenglow.example',
    'm\u00edke@alpenglow.example',
  ])('%s', async (userId) => {
    const id = canonicalUserId(userId);
    const account = {
      kind: 'personal',
      organisationId: undefined,
      userId,
      userIdKey: id.ok ? id.value.key : '',
      userIdSkeleton: id.ok ? id.value.skeleton : '',
      displayName: 'Mike',
      roles: [],
      locale: undefined,
      passwordHash: undefined,
      passwordChangedAt: undefined,
      methods: [],
    } as const;
    expect(await post.store.transaction((tx) => tx.provisioning.createAccount(account))).toBeUndefined();
  });
});
