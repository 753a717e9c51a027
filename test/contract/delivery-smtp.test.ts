import { generateKeyPairSync } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createSmtpSender, type SmtpSender } from '../../src/adapters/delivery/smtp.ts';
import type { SmtpSettings } from '../../src/adapters/delivery/smtp-options.ts';
import { DeliveryFailed, type Mail } from '../../src/ports/delivery.ts';
import { selfSignedCertificate } from '../support/certificate.ts';
import { verifyDkim } from '../support/dkim.ts';
import { type SmtpTestServer, type SmtpTestServerOptions, startSmtpServer } from '../support/smtp.ts';

const tls = selfSignedCertificate('0.0.0.0', '127.0.0.1');
const account = { user: 'regain@mail', password: 'p@ss:w/rd' };
const credentials = `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@`;

const mail: Mail = {
  id: '018f-77:code/1',
  to: 'ada@mail.example',
  fromName: 'Alpenglow',
  subject: 'Your code',
  text: 'Your code is 482913.\nhttps://signin.example/recover/link/abc\n',
  html: '<p>Your code is <b>482913</b>.</p>',
  language: 'en',
};

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** 0.0.0.0 reaches this machine too, but is not taken for loopback: the rules of the open network apply. */
async function pair(
  serverOptions: SmtpTestServerOptions,
  settings: Partial<SmtpSettings> = {},
  base = 'smtp://127.0.0.1',
): Promise<{ server: SmtpTestServer; sender: SmtpSender }> {
  const server = await startSmtpServer(serverOptions);
  const sender = createSmtpSender({
    url: `${base}:${server.port}`,
    from: 'signin@alpenglow.example',
    ...settings,
  });
  open.push(server.close, sender.close);
  return { server, sender };
}

const failure = (sending: Promise<unknown>): Promise<DeliveryFailed> =>
  sending.then(
    () => expect.unreachable('the mail was taken'),
    (error) => {
      expect(error).toBeInstanceOf(DeliveryFailed);
      return error;
    },
  );

describe('what arrives', () => {
  test('is the mail: both parts, one recipient, and headers that name language and origin', async () => {
    const { server, sender } = await pair({});
    const receipt = await sender.send({
      ...mail,
      language: 'zh-CN',
      subject: '您的验证码',
      fromName: '莲花',
    });
    const [arrived] = server.received;
    expect(receipt.answer).toContain('queued as 4bXkQz');
    expect(arrived!.parsed.subject).toBe('您的验证码');
    expect(arrived!.parsed.from!.value).toEqual([{ name: '莲花', address: 'signin@alpenglow.example' }]);
    expect(arrived!.parsed.text!.trim()).toBe(mail.text.trim());
    expect(arrived!.parsed.html).toContain('<b>482913</b>');
    expect(arrived!.envelope).toEqual({ from: 'signin@alpenglow.example', to: ['ada@mail.example'] });
    expect(arrived!.headers).toContain('Content-Language: zh-CN');
    expect(arrived!.headers).toContain('Auto-Submitted: auto-generated');
    expect(arrived!.headers.join('\n')).not.toMatch(/^X-Mailer|nodemailer/im);
  });

  test('carries the same Message-ID when it is tried again, and another for another mail', async () => {
    const { server, sender } = await pair({});
    for (const id of [mail.id, mail.id, '018f-77=3acode=2f1']) await sender.send({ ...mail, id });
    const [first, again, other] = server.received.map(({ parsed }) => parsed.messageId);
    expect(first).toBe('<018f-77=3acode=2f1@alpenglow.example>');
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('comes over one kept connection, not one for each mail', async () => {
    const { server, sender } = await pair({}, { connections: 1 });
    for (let i = 0; i < 5; i += 1) await sender.send({ ...mail, id: `m${i}` });
    expect(server.received).toHaveLength(5);
    expect(server.connections()).toBe(1);
  });

  test('R2: is nothing where it was only rehearsed: no server is spoken to', async () => {
    const { server, sender } = await pair({});
    await sender.rehearse(mail);
    await sender.send({ ...mail, id: 'the one that goes out' });
    expect(server.received).toHaveLength(1);
    await expect(sender.rehearse({ ...mail, to: 'a@x.example, b@x.example' })).rejects.toThrow(
      DeliveryFailed,
    );
  });

  test('is signed by DKIM, so that one changed letter shows', async () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { server, sender } = await pair(
      {},
      { dkim: { domain: 'alpenglow.example', selector: 'r1', privateKey } },
    );
    await sender.send({ ...mail, subject: 'Perché no', fromName: 'Zoë' });
    const raw = server.received[0]!.raw.toString('latin1');
    expect(verifyDkim(raw, keys.publicKey)).toMatchObject({
      valid: true,
      domain: 'alpenglow.example',
      selector: 'r1',
    });
    expect(verifyDkim(raw, keys.publicKey).signed).toEqual(expect.arrayContaining(['from', 'to', 'subject']));
    expect(verifyDkim(raw.replace('482913', '482914'), keys.publicKey).valid).toBe(false);
    expect(verifyDkim(raw.replace('ada@mail', 'eve@mail'), keys.publicKey).valid).toBe(false);
  });
});

describe('R64: no header is smuggled in', () => {
  const smuggled = [
    '\r\nBcc: eve@evil.example',
    '\nBcc: eve@evil.example',
    '\r\n\r\n<p>forged',
    '\0',
    '\u2028Bcc: eve',
  ];
  test.each(smuggled)('by the name or the subject: %j', async (attack) => {
    const { server, sender } = await pair({});
    await sender.send({ ...mail, fromName: `Alpenglow${attack}`, subject: `Your code${attack}` });
    const [arrived] = server.received;
    const names = arrived!.headers.map((field) => field.slice(0, field.indexOf(':')).toLowerCase());
    expect(names.filter((name) => ['bcc', 'cc', 'to', 'from', 'subject'].includes(name)).sort()).toEqual([
      'from',
      'subject',
      'to',
    ]);
    expect(arrived!.envelope.to).toEqual(['ada@mail.example']);
    expect(arrived!.parsed.html).not.toContain('forged');
    // One line, its line breaks now spaces: the defence is ours, before the library's own.
    const harmless = attack.replace(/[\s\0]+/g, ' ').trimEnd();
    expect(arrived!.parsed.subject).toBe(`Your code${harmless}`);
    expect(arrived!.parsed.from!.value[0]!.name).toBe(`Alpenglow${harmless}`);
    expect(arrived!.parsed.from!.value).toHaveLength(1);
    expect(arrived!.parsed.from!.value[0]!.address).toBe('signin@alpenglow.example');
  });

  test('by a name made to look like addresses', async () => {
    const { server, sender } = await pair({});
    await sender.send({ ...mail, fromName: '"Bank" <bank@bank.example>, Eve <eve@evil.example>' });
    expect(server.received[0]!.parsed.from!.value.map(({ address }) => address)).toEqual([
      'signin@alpenglow.example',
    ]);
  });

  test('by an id or a language', async () => {
    const { server, sender } = await pair({});
    await sender.send({ ...mail, id: 'a>\r\nBcc: eve@evil.example' });
    expect(server.received[0]!.headers.some((field) => /^bcc:/i.test(field))).toBe(false);
    const refused = await failure(sender.send({ ...mail, language: 'en\r\nBcc: eve@evil.example' }));
    expect(refused.permanent).toBe(true);
    expect(server.received).toHaveLength(1);
  });
});

describe('R8: exactly one recipient, the stored one', () => {
  const several = [
    'ada@mail.example, eve@evil.example',
    'ada@mail.example;eve@evil.example',
    'ada@mail.example eve@evil.example',
    'Ada <ada@mail.example>',
    '<ada@mail.example>',
    'ada@mail.example\r\nRCPT TO:<eve@evil.example>',
    'ada@mail.example\0',
    'friends: ada@mail.example, eve@evil.example;',
    '"ada@mail.example, eve"@evil.example',
    'eve@evil.example(@mail.example)',
    'ada@evil.example@mail.example',
    'ada@[127.0.0.1]',
    'ada@mail.ex\u017fample',
    'ada@\u212amail.example',
    'ada',
    '',
  ];
  test.each(several)('%j is refused for good, before any connection', async (to) => {
    const { server, sender } = await pair({});
    const error = await failure(sender.send({ ...mail, to }));
    expect(error.permanent).toBe(true);
    expect(error.message).not.toContain('ada');
    expect(server.connections()).toBe(0);
  });

  test('an address in another script reaches its mailbox, with the domain in ASCII', async () => {
    const { server, sender } = await pair({});
    await sender.send({ ...mail, to: "o'hara+x@b\u00fccher.example" });
    // smtp-server shows the envelope's domain in Unicode again, so the header is what tells.
    expect(server.received[0]!.headers).toContain("To: o'hara+x@xn--bcher-kva.example");
  });
});

describe('the way there', () => {
  test('on port 465 is TLS from the first octet, with user and password', async () => {
    const { server, sender } = await pair(
      { secure: true, tls, account },
      { ca: tls.cert },
      `smtps://${credentials}0.0.0.0`,
    );
    await sender.check();
    await sender.send(mail);
    expect(server.received[0]).toMatchObject({ secure: true, user: account.user });
  });

  test('elsewhere is STARTTLS before anything is said', async () => {
    const { server, sender } = await pair({ tls, account }, { ca: tls.cert }, `smtp://${credentials}0.0.0.0`);
    await sender.send(mail);
    expect(server.received[0]).toMatchObject({ secure: true, user: account.user });
  });

  test('ends where STARTTLS is not offered: nothing goes in the clear', async () => {
    const { server, sender } = await pair({}, {}, 'smtp://0.0.0.0');
    const error = await failure(sender.send(mail));
    expect(error.permanent).toBe(false);
    expect(error.message).toMatch(/STARTTLS|ETLS/);
    expect(server.received).toHaveLength(0);
  });

  test.each([true, false])('ends at a certificate that nobody vouches for (secure: %s)', async (secure) => {
    const base = secure ? 'smtps://0.0.0.0' : 'smtp://0.0.0.0';
    const { server, sender } = await pair({ secure, tls }, {}, base);
    expect(await failure(sender.send(mail))).toMatchObject({ permanent: false });
    await expect(sender.check()).rejects.toBeInstanceOf(DeliveryFailed);
    expect(server.received).toHaveLength(0);
  });

  test('within this machine may be plain', async () => {
    const { server, sender } = await pair({});
    await sender.send(mail);
    expect(server.received[0]!.secure).toBe(false);
  });
});

describe('a failure', () => {
  test.each([
    [{ recipient: '550 5.1.1 ada@mail.example: no such mailbox' }, true, '550'],
    [{ recipient: '451 4.7.1 greylisted, ada@mail.example' }, false, '451'],
    [{ data: '554 5.7.1 refused: subject "Your code"' }, true, '554'],
    [{ data: '452 4.3.1 disk full' }, false, '452'],
    [{ sender: '553 5.7.1 signin@alpenglow.example may not send' }, false, '553'],
  ])('after %j is permanent: %s, and tells nothing of the mail', async (refuse, permanent, status) => {
    const { sender } = await pair({ refuse });
    const error = await failure(sender.send(mail));
    expect(error.permanent).toBe(permanent);
    expect(error.message).toContain(status);
    expect(error.cause).toBeUndefined();
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/ada@|482913|Your code|signin@/);
  });

  test('of a sign-in is not the mail’s fault, and keeps the password', async () => {
    const url = `smtp://${account.user.replace('@', '%40')}:wrong-secret@0.0.0.0`;
    const { sender } = await pair({ tls, account }, { ca: tls.cert }, url);
    const error = await failure(sender.send(mail));
    expect(error).toMatchObject({ permanent: false });
    expect(error.message).toContain('535');
    expect(`${error.stack}`).not.toMatch(/wrong-secret|regain@mail/);
  });

  test('of the connection is temporary', async () => {
    const { server, sender } = await pair({});
    await server.close();
    expect(await failure(sender.send(mail))).toMatchObject({ permanent: false });
  });

  test('of a silent server comes in time', async () => {
    const { sender } = await pair({ mute: true }, { timeoutMs: 300 });
    const start = performance.now();
    expect(await failure(sender.send(mail))).toMatchObject({ permanent: false });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('of a server that talks for ever comes in time too', async () => {
    const server = createServer((socket) => {
      socket.write('220 mail.example\r\n');
      const drip = setInterval(() => socket.write('250-still thinking\r\n'), 20);
      socket.on('error', () => undefined).on('close', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    const sender = createSmtpSender({ url: `smtp://127.0.0.1:${port}`, from: mail.to, timeoutMs: 300 });
    open.push(() => server.close(), sender.close);
    const start = performance.now();
    expect(await failure(sender.send(mail))).toMatchObject({ permanent: false });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
