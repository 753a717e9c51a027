import { text } from '../kinds.ts';
import { variable } from '../variable.ts';
import { webhook } from './texts.ts';

export const audit = {
  REGAIN_AUDIT_KEY_FILE: variable({
    section: 'Audit log',
    description:
      'The Ed25519 private key (PEM) that signs the audit log’s heads. Keep its public half where an auditor finds it.',
    schema: text,
    defaultInWords: 'generated into the data directory, in the demonstration',
    example: '/etc/regain/audit-key.pem',
  }),
  REGAIN_AUDIT_KEY: variable({
    section: 'Audit log',
    description: 'The same key as text (PEM, or the base64 between its first and last line).',
    schema: text,
    example: 'MC4CAQAwBQYDK2VwBCIEI…',
    secret: true,
  }),
  REGAIN_AUDIT_HEADS_FILE: variable({
    section: 'Audit log',
    description:
      'A file that each signed head is added to; best on another machine’s disk, so that a log cut short shows.',
    schema: text,
    example: '/mnt/audit/heads.jsonl',
  }),
  REGAIN_AUDIT_HEADS_WEBHOOK: variable({
    section: 'Audit log',
    description: 'A URL that each signed head is posted to.',
    schema: webhook,
    example: 'https://audit.example.com/heads',
  }),
} as const;
