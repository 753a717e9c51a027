import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHandlers } from '../../src/app/messages/handlers.ts';
import { type JobPayloads, job } from '../../src/app/messages/jobs.ts';
import { noChannel } from '../../src/main/delivery.ts';
import { DeliveryFailed } from '../../src/ports/delivery.ts';
import { type PostOffice, startPostOffice } from './support/post-office.ts';

/** R2: neither a missing gateway nor many addresses say how many of an account there are to write to. */
let post: PostOffice;
let organisation: string;
let statements = 0;
let number = 0;
beforeAll(async () => {
  post = await startPostOffice({ onStatement: () => void statements++ });
  organisation = await post.addOrganisation();
});
afterAll(() => post.stop());

test('R2: where there is no gateway, a texted code takes the same work for nobody, and ends alike', async () => {
  const known = await post.addPerson('p@alpenglow.example', { organisation, phones: ['+393331234567'] });
  const handlers = createHandlers({ ...post.context, text: noChannel('text gateway') });
  const run = async (accountId: string | undefined) => {
    const now = post.clock.now();
    const payload: JobPayloads['send-code'] = {
      id: `text-${number++}`,
      accountId,
      way: 'phone',
      code: '482913',
      link: undefined,
      reference: 'K7',
      supportCode: 'K7QF-3MWD',
      locale: 'en',
      knownDevice: false,
      queuedAt: now.toISOString(),
      purpose: 'recovery',
      expiresAt: new Date(now.getTime() + 600_000).toISOString(),
    };
    statements = 0;
    const end = await handlers['send-code'](payload, { attempt: 1 }).catch((error: unknown) => error);
    return { statements, end };
  };
  await run(undefined);
  const real = await run(known.id);
  expect(real.end).toEqual(new DeliveryFailed('no text gateway is configured', true));
  expect(await run(undefined)).toEqual(real);
});

test('R2: the ways go to the three addresses that were confirmed first, however many there are', async () => {
  const emails = Array.from({ length: 10 }, (_, i) => `k${i}@mail.example`);
  const { id } = await post.addPerson('many@alpenglow.example', { organisation, emails });
  for (const address of ['k7', 'k4', 'k9']) {
    await post.store.pool.query(
      `update method set confirmed_at = confirmed_at - interval '1 day' where account_id = $1 and address = $2`,
      [id, `${address}@mail.example`],
    );
  }
  const ways: JobPayloads['tell-ways'] = {
    id: 'ways',
    accountId: id,
    otherKind: false,
    supportCode: 'K7QF-3MWD',
    locale: 'en',
    knownDevice: false,
    queuedAt: post.clock.now().toISOString(),
  };
  await post.store.jobs.add([job(post.app, 'tell-ways', ways)]);
  await post.deliver();
  expect(post.mails.flatMap(({ envelope }) => envelope.to).sort()).toEqual([
    'k4@mail.example',
    'k7@mail.example',
    'k9@mail.example',
  ]);
});
