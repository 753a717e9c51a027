import { expect, test } from 'vitest';
import { createOutboxSenders } from '../../src/adapters/delivery/outbox.ts';
import type { Mail } from '../../src/ports/delivery.ts';
import type { OutboxMessage } from '../../src/ports/store/outbox.ts';

const now = new Date('2026-11-22T13:26:40Z');
const mail: Mail = {
  id: 'm1',
  to: 'ada@mail.example',
  fromName: 'Alpenglow',
  subject: 'Your code\r\nBcc: eve@evil.example',
  text: '482913',
  html: '<p>482913</p>',
  language: 'en',
};

function outbox() {
  const saved: OutboxMessage[] = [];
  const save = async (message: OutboxMessage) => void saved.push(message);
  const senders = createOutboxSenders({ save, rehearse: async () => {} }, { now: () => now });
  return { saved, senders };
}

test('a mail and a text are kept as their readers see them', async () => {
  const { saved, senders } = outbox();
  await senders.mail.send(mail);
  await senders.text.send({ id: 't1', to: '+393331234567', text: '482913' });
  expect(saved).toEqual([
    {
      id: 'm1',
      to: 'ada@mail.example',
      channel: 'mail',
      subject: 'Your code Bcc: eve@evil.example',
      text: '482913',
      html: '<p>482913</p>',
      sentAt: now,
    },
    {
      id: 't1',
      to: '+393331234567',
      channel: 'text',
      subject: null,
      text: '482913',
      html: null,
      sentAt: now,
    },
  ]);
});

test('R8: what SMTP would refuse, the demonstration refuses too', async () => {
  const { saved, senders } = outbox();
  await expect(
    senders.mail.send({ ...mail, to: 'ada@mail.example, eve@evil.example' }),
  ).rejects.toMatchObject({
    permanent: true,
  });
  expect(saved).toHaveLength(0);
});

test('a message that was not kept was not sent', async () => {
  const full = { save: () => Promise.reject(new Error('disk full')), rehearse: async () => {} };
  const senders = createOutboxSenders(full, { now: () => now });
  await expect(senders.mail.send(mail)).rejects.toThrow('disk full');
});

test('R2: a rehearsed message passes the same checks, and is not kept', async () => {
  const { saved, senders } = outbox();
  await senders.mail.rehearse(mail);
  await senders.text.rehearse({ id: 't1', to: '+393331234567', text: '482913' });
  expect(saved).toHaveLength(0);
  await expect(senders.mail.rehearse({ ...mail, to: 'a@x.example, b@x.example' })).rejects.toThrow();
});
