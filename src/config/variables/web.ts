import { host, list, network, origin, port } from '../kinds.ts';
import { variable } from '../variable.ts';

export const web = {
  PORT: variable({
    section: 'Web',
    description: 'The port that pages are served on.',
    schema: port,
    default: '3000',
    example: '8080',
  }),
  REGAIN_LISTEN: variable({
    section: 'Web',
    description:
      'The address that pages are served on; `0.0.0.0` or `::` means all of them. The demonstration accepts addresses of this machine alone (R79).',
    schema: host,
    default: '127.0.0.1',
    example: '0.0.0.0',
  }),
  REGAIN_ORIGIN: variable({
    section: 'Web',
    description:
      'The address at which people reach Regain. Every link in a mail is made from it, never from what a request claims (R21).',
    schema: origin,
    defaultInWords: '`http://localhost:PORT`, in the demonstration',
    example: 'https://regain.example.com',
    neededInProduction: 'the address that people reach Regain at, for the links in its mails',
  }),
  REGAIN_TRUSTED_PROXIES: variable({
    section: 'Web',
    description:
      'Addresses and networks of your reverse proxies, comma-separated. Only from them is X-Forwarded-For believed; without any, the client’s address is the connection’s (R9).',
    schema: list(network),
    default: '',
    example: '10.0.0.0/24, fd00:1::/64',
  }),
  REGAIN_RETURN_ORIGINS: variable({
    section: 'Web',
    description:
      'Origins that a person may be sent back to after signing in for a reverse proxy’s forward-auth request, comma-separated: other ports of Regain’s own host, since its cookies reach no other host. Nobody is sent anywhere else (R72).',
    schema: list(origin),
    default: '',
    example: 'https://id.example.com:8443',
  }),
} as const;
