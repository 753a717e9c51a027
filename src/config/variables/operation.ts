import { choice, port } from '../kinds.ts';
import { variable } from '../variable.ts';

export const operation = {
  REGAIN_METRICS_PORT: variable({
    section: 'Operation',
    description:
      'The port for metrics and health details, on 127.0.0.1 only: counters of mails tell who exists (R80). 0 turns it off.',
    schema: port,
    default: '0',
    example: '9464',
  }),
  REGAIN_LOG_LEVEL: variable({
    section: 'Operation',
    description: 'The least severe log lines that are written. Secrets are in none of them.',
    schema: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    defaultInWords: '`info`; `warn` in the demonstration',
    example: 'debug',
  }),
} as const;
