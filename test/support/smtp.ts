import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  /** Octet for octet as it came over the wire. */
  raw: Buffer;
  parsed: ParsedMail;
  /** The header block, unfolded, one field an entry. */
  headers: string[];
  envelope: { from: string; to: string[] };
  /** Whether it came through TLS, and who had signed in. */
  secure: boolean;
  user: string | undefined;
}

export interface SmtpTestServer {
  port: number;
  received: ReceivedMail[];
  connections: () => number;
  close: () => Promise<void>;
}

export interface SmtpTestServerOptions {
  /** TLS from the first octet, as on port 465. */
  secure?: boolean;
  /** Offers STARTTLS unless `secure`; without it there is no TLS at all. */
  tls?: { cert: string; key: string };
  account?: { user: string; password: string };
  /** A refusal, e.g. "550 5.1.1 no such mailbox", by step. */
  refuse?: { sender?: string; recipient?: string; data?: string };
  /** Takes connections and then says nothing. */
  mute?: boolean;
}

/** A real SMTP server on a free port of 0.0.0.0, which keeps what it was sent. */
export async function startSmtpServer(options: SmtpTestServerOptions = {}): Promise<SmtpTestServer> {
  const { secure = false, tls, account, refuse = {}, mute = false } = options;
  const received: ReceivedMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    secure,
    ...(tls ?? {}),
    authOptional: account === undefined,
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(account ? [] : ['AUTH'])],
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect(_session, done) {
      connections += 1;
      if (!mute) done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === account?.user && password === account?.password) done(null, { user: username });
      else done(reply('535 5.7.8 wrong user or password'));
    },
    onMailFrom: (_address, _session, done) => done(reply(refuse.sender)),
    onRcptTo: (_address, _session, done) => done(reply(refuse.recipient)),
    async onData(stream, session, done) {
      const raw = await buffer(stream);
      if (refuse.data !== undefined) return done(reply(refuse.data));
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        raw,
        parsed: await simpleParser(raw),
        headers: headerFields(raw),
        envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
        secure: session.secure,
        user: session.user as string | undefined,
      });
      done(null, '2.0.0 queued as 4bXkQz');
    },
  });
  // Clients that break off are what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function headerFields(raw: Buffer): string[] {
  const text = raw.toString('latin1');
  return text
    .slice(0, text.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
}

function reply(line: string | undefined): (Error & { responseCode: number }) | null {
  return line === undefined
    ? null
    : Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
}
