import { locales } from '../../text/locale.ts';
import { choice, mailAddress, onOff, text } from '../kinds.ts';
import { variable } from '../variable.ts';

export const accounts = {
  REGAIN_SUPPORT_ADDRESS: variable({
    section: 'Accounts and recovery',
    description: 'The mail address of your own support: shown to people whom nobody else may help.',
    schema: mailAddress,
    defaultInWords: '`support@mail.example`, in the demonstration',
    example: 'help@example.com',
    neededInProduction: 'the address of the support that people are sent to when nobody else may help',
  }),
  REGAIN_PERSONAL_ACCOUNTS: variable({
    section: 'Accounts and recovery',
    description:
      'Whether there are personal accounts, which belong to no organisation, beside work and school accounts.',
    schema: onOff,
    default: 'on',
    example: 'off',
  }),
  REGAIN_DEFAULT_LANGUAGE: variable({
    section: 'Accounts and recovery',
    description:
      'The language for whoever has told no other: neither by a choice, nor by the browser, nor by their organisation.',
    schema: choice(locales),
    default: 'en',
    example: 'it',
  }),
  REGAIN_BREACHED_PASSWORDS: variable({
    section: 'Accounts and recovery',
    description:
      'A file of breached passwords’ SHA-1 hashes, sorted, as the Have I Been Pwned downloader writes it. Looked up on this machine; nothing leaves it (R35).',
    schema: text,
    example: '/var/lib/regain/pwned-passwords.txt',
  }),
  REGAIN_HUMAN_CHECK: variable({
    section: 'Accounts and recovery',
    description:
      'What counts as an answer to the human check. `accept-any` is for load tests, and for the demonstration alone.',
    schema: choice(['real', 'accept-any']),
    default: 'real',
    example: 'accept-any',
  }),
} as const;
