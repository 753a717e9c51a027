import type { OrganisationRole } from '../../domain/roles/roles.ts';
import type { Locale } from '../../text/locale.ts';

/** One organisation of the demonstration; the last one stands for the service itself and has no domain. */
interface DemonstrationOrganisation {
  name: string;
  domain: string;
  preset: 'standard' | 'self-service-only';
  policy?: unknown;
  locale: Locale;
}

export interface DemonstrationPerson {
  userId: string;
  name: string;
  domain: string | undefined;
  roles: readonly OrganisationRole[];
  password: string;
  /** Mailboxes outside the organisation, all at mail.example. */
  mails: readonly string[];
  phones: readonly string[];
  /** Base32 seed of the authenticator app that the demonstration's phone shows. */
  app: string | undefined;
  recoveryCodes: readonly string[];
  /** Locked for 24 h from each start. */
  locked: boolean;
}

export const organisations: readonly DemonstrationOrganisation[] = [
  {
    name: 'Alpenglow',
    domain: 'alpenglow.example',
    preset: 'standard',
    // Where both ways to reset a password can be seen.
    policy: { resets: { temporaryPassword: true, accessPass: true } },
    locale: 'en',
  },
  { name: '莲花 Lotus', domain: 'lotus.example', preset: 'self-service-only', locale: 'zh-CN' },
  { name: 'Harbour', domain: 'harbour.example', preset: 'standard', locale: 'en' },
];

const nothing = {
  roles: [],
  mails: [],
  phones: [],
  app: undefined,
  recoveryCodes: [],
  locked: false,
} as const;

/** Everybody in the demonstration. Their passwords are public: they stand on its first page. */
export const people: readonly DemonstrationPerson[] = [
  {
    ...nothing,
    userId: 'admin@alpenglow.example',
    name: 'Ada Furrer',
    domain: 'alpenglow.example',
    roles: ['global-admin'],
    password: 'nine quiet glaciers hum',
    mails: ['ada@mail.example'],
    phones: ['+41791234501'],
  },
  {
    ...nothing,
    userId: 'member@alpenglow.example',
    name: 'Marta Keller',
    domain: 'alpenglow.example',
    password: 'seven larks over snow',
    mails: ['marta@mail.example'],
    phones: ['+41791234502'],
  },
  {
    ...nothing,
    userId: 'twofactor@alpenglow.example',
    name: 'Tino Rossi',
    domain: 'alpenglow.example',
    password: 'blue kettle by the door',
    mails: ['tino@mail.example'],
    app: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    recoveryCodes: ['K7QFW3MDR9HTXC4NGVJP3R7D', 'C4NGVJP3R7DK7QFW3MDR9HTX'],
  },
  {
    ...nothing,
    userId: 'locked@alpenglow.example',
    name: 'Luca Frei',
    domain: 'alpenglow.example',
    password: 'paper boats in april rain',
    mails: ['luca@mail.example'],
    phones: ['+41791234504'],
    locked: true,
  },
  {
    ...nothing,
    userId: 'second@alpenglow.example',
    name: 'Bruno Alder',
    domain: 'alpenglow.example',
    roles: ['global-admin'],
    password: 'two owls share a birch',
    mails: ['bruno@mail.example'],
    phones: ['+41791234505'],
  },
  {
    ...nothing,
    userId: 'helpdesk@alpenglow.example',
    name: 'Hanna Vogt',
    domain: 'alpenglow.example',
    roles: ['helpdesk-admin'],
    password: 'amber lamps in the fog',
    mails: ['hanna@mail.example'],
    phones: ['+41791234506'],
  },
  {
    ...nothing,
    userId: 'auditor@alpenglow.example',
    name: 'Otto Blum',
    domain: 'alpenglow.example',
    roles: ['auditor'],
    password: 'quiet ledger by candle',
    mails: ['otto@mail.example'],
    phones: ['+41791234507'],
  },
  {
    ...nothing,
    userId: 'admin@lotus.example',
    name: '林安',
    domain: 'lotus.example',
    roles: ['global-admin'],
    password: 'slow river under bamboo',
    mails: ['linan@mail.example'],
    phones: ['+8613800138001'],
  },
  {
    ...nothing,
    userId: 'member@lotus.example',
    name: '陈明',
    domain: 'lotus.example',
    password: 'green tea before noon',
    mails: ['chenming@mail.example'],
    phones: ['+8613800138002'],
  },
  {
    ...nothing,
    userId: 'admin@harbour.example',
    name: 'Henry Quay',
    domain: 'harbour.example',
    roles: ['global-admin'],
    password: 'seventeen gulls asleep',
  },
  {
    ...nothing,
    userId: 'personal@mail.example',
    name: 'Pia Conti',
    domain: undefined,
    password: 'lemon cake on sundays',
    mails: ['personal@mail.example'],
    phones: ['+393331234508'],
  },
];
