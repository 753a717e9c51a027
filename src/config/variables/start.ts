import { choice, text } from '../kinds.ts';
import { variable } from '../variable.ts';

export const start = {
  REGAIN_MODE: variable({
    section: 'Start',
    description:
      'What Regain is run for. The demonstration needs nothing else, listens on this machine only and shows every message it sends to whoever looks. Production refuses to start until everything it needs is set.',
    schema: choice(['demonstration', 'production']),
    default: 'demonstration',
    example: 'production',
  }),
  REGAIN_CONFIG: variable({
    section: 'Start',
    description:
      'A file of NAME=VALUE lines, as `regain init` writes it. What is set in the environment itself wins. It may hold secrets, so only its owner may be able to read it (mode 600).',
    schema: text,
    defaultInWords: '`regain.env` in the project’s directory, if it is there',
    example: '/etc/regain/regain.env',
  }),
  REGAIN_DATA_DIR: variable({
    section: 'Start',
    description:
      'Where the embedded database and generated keys are kept. The account that runs Regain must be able to write it.',
    schema: text,
    defaultInWords: '`.data` in the project’s directory',
    example: '/var/lib/regain',
  }),
} as const;
