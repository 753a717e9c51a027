import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { isLoopback } from './loopback.ts';

export interface SmtpSettings {
  /** `smtps://user:password@host` (465) or `smtp://user:password@host` (587, STARTTLS); user and password percent-encoded. */
  url: string;
  /** The address that all mail comes from, without a name. */
  from: string;
  dkim?: DkimSettings;
  /** PEM, for a mail server whose certificate a private authority signed. */
  ca?: string;
  /** Default 5. */
  connections?: number;
  /** For one message from first word to acceptance, in milliseconds. Default 30,000. */
  timeoutMs?: number;
}

interface DkimSettings {
  domain: string;
  selector: string;
  /** RSA of at least 2,048 bits, PEM (RFC 8301 §3.2). */
  privateKey: string;
}

/**
 * What nodemailer is told. Throws a `TypeError`, without repeating the URL, on settings that could not be kept safe.
 *
 * TLS is verified, and required, wherever the network lies between us and the server: a STARTTLS offer removed by
 * somebody in between ends the conversation. On loopback there is no such somebody, and local relays come with
 * certificates that nobody signed.
 */
export function smtpOptions(settings: SmtpSettings): SMTPPoolOptions & { pool: true } {
  const { protocol, hostname, port, username, password } = serverOf(settings.url);
  const loopback = isLoopback(hostname);
  const host = hostname.replace(/^\[|\]$/g, '');
  const timeoutMs = settings.timeoutMs ?? 30_000;
  const auth =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  return {
    pool: true,
    host,
    port: port === '' ? (protocol === 'smtps:' ? 465 : 587) : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: protocol === 'smtp:' && !loopback,
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: !loopback || settings.ca !== undefined,
      ...(isIP(host) ? {} : { servername: host }),
      ...(settings.ca === undefined ? {} : { ca: settings.ca }),
    },
    ...auth,
    ...(settings.dkim === undefined ? {} : { dkim: dkimOptions(settings.dkim) }),
    maxConnections: settings.connections ?? 5,
    maxMessages: 100,
    // Shorter than servers keep silent connections, and one quiet second try for the one that was shut just then.
    idleTimeout: 20_000,
    maxRequeues: 1,
    connectionTimeout: Math.min(10_000, timeoutMs),
    greetingTimeout: Math.min(10_000, timeoutMs),
    dnsTimeout: Math.min(10_000, timeoutMs),
    socketTimeout: timeoutMs,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    maxRecipients: 1,
    logger: false,
  };
}

function serverOf(url: string): URL {
  const server = URL.parse(url);
  if (server === null || !['smtp:', 'smtps:'].includes(server.protocol) || server.hostname === '')
    throw new TypeError(
      'The mail server is given as smtps://user:password@host or smtp://user:password@host.',
    );
  // nodemailer reads options from the query: one of them switches certificate checks off.
  if (server.search !== '' || server.hash !== '' || !['', '/'].includes(server.pathname))
    throw new TypeError('The mail server URL ends with the host or port; nothing may follow.');
  return server;
}

function dkimOptions({ domain, selector, privateKey }: DkimSettings) {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new TypeError('The DKIM key must be RSA with at least 2048 bits.');
  return { domainName: domain, keySelector: selector, privateKey };
}
