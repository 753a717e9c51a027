import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/config/config.ts';
import { readConfig } from '../../../src/config/read.ts';
import { variables } from '../../../src/config/variables.ts';

const project = '/srv/regain';

const production = {
  REGAIN_MODE: 'production',
  REGAIN_ORIGIN: 'https://regain.example.com',
  REGAIN_KEY_FILE: '/etc/regain/keys',
  REGAIN_AUDIT_KEY_FILE: '/etc/regain/audit-key.pem',
  REGAIN_SMTP_URL: 'smtps://user:hush@mail.example.com',
  REGAIN_MAIL_FROM: 'regain@example.com',
  REGAIN_SUPPORT_ADDRESS: 'help@example.com',
  DATABASE_URL: 'postgres://regain:hush@db.example.com/regain',
};

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env, project);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('the demonstration needs nothing, and stays on this machine (R79)', () => {
  expect(readConfig({}, project)).toMatchObject({
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://localhost:3000',
    dataDirectory: '/srv/regain/.data',
    database: { kind: 'embedded' },
    keys: { from: 'generated' },
    humanCheck: 'real',
    trustedProxies: [],
    metricsPort: undefined,
    warnings: [],
  });
});

test('what sends to real people is told to have no effect in the demonstration', () => {
  const sms = {
    REGAIN_SMS_WEBHOOK_URL: 'https://sms.example.com/',
    REGAIN_SMS_WEBHOOK_SECRET: 'x'.repeat(32),
  };
  const sends = { REGAIN_SMTP_URL: production.REGAIN_SMTP_URL, ...sms, REGAIN_SMS_COUNTRIES: 'IT' };
  const { warnings } = readConfig(sends, project);
  expect(warnings).toEqual([
    expect.stringMatching(/^REGAIN_SMTP_URL has no effect/),
    expect.stringMatching(/^REGAIN_SMS_WEBHOOK_URL has no effect/),
  ]);
  expect(readConfig({ ...production, ...sends }, project).warnings).toEqual([]);
});

test.each(['0.0.0.0', '::', '192.0.2.7', 'example.com', '128.0.0.1'])(
  'the demonstration refuses to listen on %s (R79)',
  (address) => {
    expect(problemsOf({ REGAIN_LISTEN: address })).toEqual([expect.stringContaining('REGAIN_LISTEN')]);
    expect(problemsOf({ ...production, REGAIN_LISTEN: address })).toEqual([]);
  },
);

test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('the demonstration may listen on %s', (address) => {
  expect(problemsOf({ REGAIN_LISTEN: address })).toEqual([]);
});

describe('production', () => {
  test('starts when all is there', () => {
    expect(readConfig(production, project)).toMatchObject({
      mode: 'production',
      origin: 'https://regain.example.com',
      smtpUrl: production.REGAIN_SMTP_URL,
      database: { kind: 'server' },
      logLevel: 'info',
    });
  });

  test('names everything that is missing at once (R21, R79)', () => {
    const problems = problemsOf({ REGAIN_MODE: 'production' });
    for (const name of Object.keys(production).filter((key) => key !== 'REGAIN_MODE')) {
      expect(problems.filter((problem) => problem.startsWith(`${name} `))).toHaveLength(1);
    }
    expect(problems).toHaveLength(7);
  });

  test.each(Object.keys(production).filter((name) => name !== 'REGAIN_MODE'))(
    'refuses without %s',
    (name) => {
      expect(problemsOf({ ...production, [name]: undefined })).toEqual([expect.stringContaining(name)]);
      expect(problemsOf({ ...production, [name]: '  ' })).toEqual([expect.stringContaining(name)]);
    },
  );

  test('uses the embedded database only when told so', () => {
    const without = { ...production, DATABASE_URL: undefined };
    expect(problemsOf(without)).toHaveLength(1);
    expect(
      readConfig({ ...without, REGAIN_EMBEDDED_DATABASE: 'production-allowed' }, project).database,
    ).toEqual({ kind: 'embedded' });
    expect(problemsOf({ ...without, REGAIN_EMBEDDED_DATABASE: 'yes' })).toHaveLength(1);
  });

  test('never takes any answer to the human check', () => {
    expect(problemsOf({ ...production, REGAIN_HUMAN_CHECK: 'accept-any' })).toEqual([
      expect.stringContaining('demonstration only'),
    ]);
    expect(readConfig({ REGAIN_HUMAN_CHECK: 'accept-any' }, project).humanCheck).toBe('accept-any');
  });

  test.each([
    'http://regain.example.com',
    'http://localhost:3000',
    'regain.example.com',
    'https://a.example/path',
    'https://user@a.example',
  ])('refuses the origin %s (R21)', (origin) => {
    expect(problemsOf({ ...production, REGAIN_ORIGIN: origin })).toEqual([
      expect.stringMatching(/^REGAIN_ORIGIN must/),
    ]);
  });

  test('refuses a misspelt setting; the demonstration only warns', () => {
    expect(problemsOf({ ...production, REGAIN_TRUSTED_PROXYS: '10.0.0.1' })).toEqual([
      'REGAIN_TRUSTED_PROXYS is no setting of Regain; is REGAIN_TRUSTED_PROXIES meant?',
    ]);
    expect(readConfig({ REGAIN_LISTN: '::1' }, project).warnings).toHaveLength(1);
  });
});

describe('values', () => {
  test('an origin is kept as browsers write it', () => {
    expect(readConfig({ REGAIN_ORIGIN: 'HTTPS://Regain.Example.com:443/' }, project).origin).toBe(
      'https://regain.example.com',
    );
  });

  test('lists are split at commas, and blanks do not matter', () => {
    const config = readConfig(
      {
        REGAIN_TRUSTED_PROXIES: ' 10.0.0.0/8 ,, fd00::/8,192.0.2.1 ',
        REGAIN_RETURN_ORIGINS: 'https://wiki.example.com/',
      },
      project,
    );
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', 'fd00::/8', '192.0.2.1']);
    expect(config.returnOrigins).toEqual(['https://wiki.example.com']);
  });

  test.each(['10.0.0.0/33', '10.0.0/8', 'all', '0.0.0.0/0', '::/0', '10.0.0.0/8/8', '10.0.0.1/'])(
    'nobody is trusted as a proxy by %s (R9)',
    (network) => {
      expect(problemsOf({ REGAIN_TRUSTED_PROXIES: network })).toHaveLength(1);
    },
  );

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['REGAIN_MODE', 'Production'],
    ['REGAIN_MAIL_FROM', 'Regain <regain@example.com>'],
    ['REGAIN_MAIL_FROM', 'regain@example.com\nBcc: x@example.com'],
    ['REGAIN_SMTP_URL', 'https://mail.example.com'],
    ['REGAIN_SMTP_URL', 'smtp:mail.example.com'],
    ['REGAIN_SMTP_URL', 'smtps://mail.example.com/?tls.rejectUnauthorized=false'],
    ['REGAIN_SMTP_URL', 'smtps://mail.example.com/path'],
    ['REGAIN_SMTP_URL', 'smtps://regain:100%@mail.example.com'],
    ['REGAIN_SMTP_URL', 'smtps://regain:%FF@mail.example.com'],
    ['REGAIN_SMS_COUNTRIES', 'IT, ZZ'],
    ['REGAIN_AUDIT_HEADS_WEBHOOK', 'https://user:hush@audit.example.com/'],
    ['REGAIN_DEFAULT_LANGUAGE', 'fr'],
    ['REGAIN_PERSONAL_ACCOUNTS', 'true'],
    ['REGAIN_RETURN_ORIGINS', 'https://wiki.example.com/path'],
  ])('%s=%j is refused in a sentence that begins with its name', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} must .*\\.$`, 's')),
    ]);
  });

  test('a secret is not repeated in what is said of it', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:hush@db',
      REGAIN_SMTP_URL: 'hush',
      REGAIN_SMS_WEBHOOK_SECRET: 'hush',
    });
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(problems.join()).not.toContain('hush');
  });

  test('what only works together is asked for together', () => {
    expect(problemsOf({ REGAIN_DKIM_DOMAIN: 'example.com' })).toEqual([
      expect.stringContaining('REGAIN_DKIM_SELECTOR and REGAIN_DKIM_KEY_FILE are missing'),
    ]);
    const sms = {
      REGAIN_SMS_WEBHOOK_URL: 'https://sms.example.com/',
      REGAIN_SMS_WEBHOOK_SECRET: 'x'.repeat(32),
    };
    expect(problemsOf(sms)).toEqual([expect.stringContaining('REGAIN_SMS_COUNTRIES')]);
    expect(readConfig({ ...sms, REGAIN_SMS_COUNTRIES: 'it, de' }, project).sms?.countries).toEqual([
      'IT',
      'DE',
    ]);
  });

  test('metrics have a port of their own', () => {
    expect(problemsOf({ PORT: '4000', REGAIN_METRICS_PORT: '4000' })).toEqual([
      expect.stringMatching(/^REGAIN_METRICS_PORT and PORT are both 4000/),
    ]);
  });

  test('two answers to one question are refused', () => {
    expect(problemsOf({ REGAIN_KEYS: 'a:b', REGAIN_KEY_FILE: '/x' })).toEqual([
      expect.stringContaining('both set'),
    ]);
  });
});

test.each(Object.entries(variables))('%s: its example is accepted', (name, { example, schema }) => {
  if (example.startsWith('(')) return; // a command that makes one
  expect(schema.safeParse(example).success, name).toBe(true);
});
