import { choice, text, url } from '../kinds.ts';
import { variable } from '../variable.ts';

export const database = {
  DATABASE_URL: variable({
    section: 'Database and keys',
    description:
      'A PostgreSQL, 16 or newer, that you run: with direct sessions, not through a transaction pooler. Without it Regain starts the PostgreSQL that came with its packages.',
    schema: url('postgres:', 'postgresql:'),
    defaultInWords: 'the embedded PostgreSQL',
    example: 'postgres://regain:password@db.example.com/regain?sslmode=verify-full',
    secret: true,
  }),
  REGAIN_EMBEDDED_DATABASE: variable({
    section: 'Database and keys',
    description:
      'Says that production may use the embedded PostgreSQL. It keeps what it is given, but it is one server on one machine, and its backups are yours to make.',
    schema: choice(['production-allowed']),
    example: 'production-allowed',
  }),
  REGAIN_KEY_FILE: variable({
    section: 'Database and keys',
    description:
      'The file with the keys that seal secrets in the database, one `id:key` a line, the newest first. To rotate, put a new line on top and keep the old ones (docs/operations.md). Readable by its owner only.',
    schema: text,
    defaultInWords: 'generated into the data directory, in the demonstration',
    example: '/etc/regain/keys',
  }),
  REGAIN_KEYS: variable({
    section: 'Database and keys',
    description:
      'The same keys as text, comma-separated, for machines that hand secrets over in the environment.',
    schema: text,
    example: '2f6c01aa:mJ0…',
    secret: true,
  }),
} as const;
