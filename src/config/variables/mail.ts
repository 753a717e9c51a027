import { domainName, mailAddress, text, url } from '../kinds.ts';
import { variable } from '../variable.ts';

/** The mail library reads options from what follows the host, and one of them switches certificate checks off. */
const mailServer = url('smtp:', 'smtps:')
  .refine((value) => {
    const server = URL.parse(value);
    return (
      server === null ||
      (server.hostname !== '' && /^\/?$/.test(server.pathname + server.search + server.hash))
    );
  }, 'must end with the host or its port, as in smtps://user:password@mail.example.com')
  .refine((value) => {
    const server = URL.parse(value);
    return server === null || (decodes(server.username) && decodes(server.password));
  }, 'must have its user and password percent-encoded (a % itself is %25)');

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

export const mail = {
  REGAIN_SMTP_URL: variable({
    section: 'Mail',
    description:
      'The mail server, with user and password percent-encoded. `smtps://` speaks TLS from the start; `smtp://` demands STARTTLS except on this machine. Without effect in the demonstration.',
    schema: mailServer,
    defaultInWords: 'the outbox at `/demo/outbox`, in the demonstration',
    example: 'smtps://regain:password@mail.example.com',
    secret: true,
    neededInProduction: 'the mail server that codes and notices leave by',
  }),
  REGAIN_MAIL_FROM: variable({
    section: 'Mail',
    description: 'The address that all mail comes from.',
    schema: mailAddress,
    defaultInWords: '`regain@mail.example`, in the demonstration',
    example: 'regain@example.com',
    neededInProduction: 'the address that mail comes from',
  }),
  REGAIN_DKIM_DOMAIN: variable({
    section: 'Mail',
    description:
      'Signs mail for this domain (DKIM), together with the selector and the key. Leave out if the mail server signs.',
    schema: domainName,
    example: 'example.com',
  }),
  REGAIN_DKIM_SELECTOR: variable({
    section: 'Mail',
    description: 'The DKIM selector: the public key is in the DNS at SELECTOR._domainkey.DOMAIN.',
    schema: domainName,
    example: 'regain',
  }),
  REGAIN_DKIM_KEY_FILE: variable({
    section: 'Mail',
    description: 'The file with the DKIM private key: RSA of at least 2,048 bits, PEM.',
    schema: text,
    example: '/etc/regain/dkim.pem',
  }),
} as const;
