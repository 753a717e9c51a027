import { resolve } from 'node:path';
import { type Config, ConfigError, type KeySource } from './config.ts';
import { type Environment, parse, unknownVariables } from './parse.ts';
import { brokenRules } from './rules.ts';
import type { Values } from './variables.ts';

/**
 * The configuration that the environment asks for.
 *
 * @param projectDirectory where relative paths and the default data directory begin
 * @throws ConfigError with everything that is wrong, at once
 */
export function readConfig(env: Environment, projectDirectory: string): Config {
  const { values, problems } = parse(env);
  const badlyWritten = (name: string) => problems.some((problem) => problem.startsWith(`${name} `));
  const unknown = unknownVariables(env);
  const production = values.REGAIN_MODE === 'production';
  // A misspelt limit is a limit that is not there: production does not guess.
  const all = [...problems, ...brokenRules(values, badlyWritten), ...(production ? unknown : [])];
  if (all.length > 0) throw new ConfigError(all);
  return build(values, projectDirectory, [...unknown, ...withoutEffect(values)]);
}

/** What would send to people: those of the demonstration do not exist, and whoever signs in there may be anybody. */
function withoutEffect(values: Values): string[] {
  if (values.REGAIN_MODE === 'production') return [];
  return (['REGAIN_SMTP_URL', 'REGAIN_SMS_WEBHOOK_URL'] as const)
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name} has no effect in the demonstration: all that it sends is shown at /demo/outbox.`);
}

function build(values: Values, projectDirectory: string, warnings: string[]): Config {
  const file = (path: string) => resolve(projectDirectory, path);
  const optionalFile = (path: string | undefined) => (path === undefined ? undefined : file(path));
  const port = values.PORT!;
  const mode = values.REGAIN_MODE!;
  return {
    mode,
    dataDirectory: file(values.REGAIN_DATA_DIR ?? '.data'),
    port,
    host: values.REGAIN_LISTEN!,
    origin: values.REGAIN_ORIGIN ?? `http://localhost:${port}`,
    trustedProxies: values.REGAIN_TRUSTED_PROXIES!,
    returnOrigins: values.REGAIN_RETURN_ORIGINS!,
    database: values.DATABASE_URL ? { kind: 'server', url: values.DATABASE_URL } : { kind: 'embedded' },
    keys: source(values.REGAIN_KEYS, optionalFile(values.REGAIN_KEY_FILE)),
    auditKey: source(values.REGAIN_AUDIT_KEY, optionalFile(values.REGAIN_AUDIT_KEY_FILE)),
    smtpUrl: values.REGAIN_SMTP_URL,
    mailFrom: values.REGAIN_MAIL_FROM ?? 'regain@mail.example',
    dkim: values.REGAIN_DKIM_DOMAIN
      ? {
          domain: values.REGAIN_DKIM_DOMAIN,
          selector: values.REGAIN_DKIM_SELECTOR!,
          keyFile: file(values.REGAIN_DKIM_KEY_FILE!),
        }
      : undefined,
    sms: values.REGAIN_SMS_WEBHOOK_URL
      ? {
          url: values.REGAIN_SMS_WEBHOOK_URL,
          secret: values.REGAIN_SMS_WEBHOOK_SECRET!,
          countries: values.REGAIN_SMS_COUNTRIES!,
        }
      : undefined,
    supportAddress: values.REGAIN_SUPPORT_ADDRESS ?? 'support@mail.example',
    personalAccounts: values.REGAIN_PERSONAL_ACCOUNTS!,
    defaultLocale: values.REGAIN_DEFAULT_LANGUAGE!,
    breachedPasswordsFile: optionalFile(values.REGAIN_BREACHED_PASSWORDS),
    humanCheck: values.REGAIN_HUMAN_CHECK!,
    auditHeads: {
      file: optionalFile(values.REGAIN_AUDIT_HEADS_FILE),
      webhook: values.REGAIN_AUDIT_HEADS_WEBHOOK,
    },
    metricsPort: values.REGAIN_METRICS_PORT || undefined,
    logLevel: values.REGAIN_LOG_LEVEL ?? (mode === 'production' ? 'info' : 'warn'),
    warnings,
  };
}

function source(text: string | undefined, path: string | undefined): KeySource {
  if (text !== undefined) return { from: 'text', text };
  return path === undefined ? { from: 'generated' } : { from: 'file', path };
}
