import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSmtpSender } from '../../../../src/adapters/delivery/smtp.ts';
import { smtpOptions } from '../../../../src/adapters/delivery/smtp-options.ts';
import { oneLine } from '../../../../src/domain/one-line.ts';

const from = 'signin@alpenglow.example';
const pem = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

describe('the mail server’s address decides how it is spoken to', () => {
  test.each([
    ['smtps://mail.example', 465, true, false, true],
    ['smtp://mail.example', 587, false, true, true],
    ['smtp://mail.example:25', 25, false, true, true],
    ['smtp://10.0.0.5', 587, false, true, true],
    ['smtp://127.evil.example', 587, false, true, true],
    ['smtp://localhost.evil.example', 587, false, true, true],
    ['smtp://localhost:25', 25, false, false, false],
    ['smtp://127.0.0.1:1025', 1025, false, false, false],
    ['smtp://[::1]:1025', 1025, false, false, false],
  ])(
    '%s: port %i, TLS at once %s, STARTTLS required %s, certificate checked %s',
    (url, port, secure, requireTLS, rejectUnauthorized) => {
      expect(smtpOptions({ url, from })).toMatchObject({
        port,
        secure,
        requireTLS,
        tls: { minVersion: 'TLSv1.2', rejectUnauthorized },
      });
    },
  );

  test('on this machine too, the certificate is checked where an authority is given', () => {
    expect(smtpOptions({ url: 'smtp://localhost', from, ca: 'PEM' }).tls).toMatchObject({
      rejectUnauthorized: true,
    });
  });

  test.each([
    'https://mail.example',
    'mail.example:25',
    'smtp://',
    'smtp://user:hunter2@mail.example/?tls.rejectUnauthorized=false',
    'smtp://user:hunter2@mail.example/path',
    'smtp://user:hunter2@mail.example#x',
  ])('%s is refused, and the password not repeated', (url) => {
    const options = () => smtpOptions({ url, from });
    expect(options).toThrow(TypeError);
    expect(options).not.toThrow(/hunter2/);
  });
});

test('a sender must be one plain address', () => {
  const sender = (address: string) => () =>
    createSmtpSender({ url: 'smtp://localhost', from: address }).close();
  expect(sender(from)).not.toThrow();
  for (const address of ['Alpenglow <signin@alpenglow.example>', 'a@x.example,b@x.example', 'signin'])
    expect(sender(address)).toThrow(TypeError);
});

test('a DKIM key must be RSA of 2048 bits', () => {
  const options = (privateKey: string) => () =>
    smtpOptions({
      url: 'smtp://localhost',
      from,
      dkim: { domain: 'alpenglow.example', selector: 'r1', privateKey },
    });
  const ed25519 = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  expect(options(pem(2048))).not.toThrow();
  expect(options(pem(1024))).toThrow(/2048/);
  expect(options(ed25519)).toThrow(/RSA/);
});

describe('text for one line', () => {
  test.each([
    ['Alpen\r\nBcc: eve', 'Alpen Bcc: eve'],
    ['a\0b\u0007c\u007fd\u0085e\u2028f\u2029g', 'a b c d e f g'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['  \t ', ''],
    ['莲花 Zoë 👩‍🔬', '莲花 Zoë 👩‍🔬'],
    ['broken \ud800 half', 'broken \ufffd half'],
  ])('%j becomes %j', (given, line) => expect(oneLine(given)).toBe(line));

  test('is cut between characters, and shows it', () => {
    expect(oneLine('😀'.repeat(10), 4)).toBe('😀😀😀…');
  });
});
