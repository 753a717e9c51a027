import { isLoopback } from './kinds.ts';
import type { Variable } from './variable.ts';
import { type Values, type VariableName, variables } from './variables.ts';

/** What no single variable can tell: the rules between them. Each broken one is a sentence. */
export function brokenRules(values: Values, badlyWritten: (name: VariableName) => boolean): string[] {
  const problems: string[] = [];
  const set = (name: VariableName) => values[name] !== undefined || badlyWritten(name);
  const hasSet = (...names: VariableName[]) => names.some(set);

  if (values.REGAIN_MODE === 'production') {
    for (const [name, { neededInProduction }] of Object.entries<Variable<unknown>>(variables)) {
      if (neededInProduction && !set(name as VariableName)) {
        problems.push(`${name} is missing: ${neededInProduction}.`);
      }
    }
    if (!hasSet('DATABASE_URL', 'REGAIN_EMBEDDED_DATABASE')) {
      problems.push(
        'DATABASE_URL is missing: the PostgreSQL that keeps everything (or REGAIN_EMBEDDED_DATABASE=production-allowed, for the one that came with the packages).',
      );
    }
    if (!hasSet('REGAIN_KEY_FILE', 'REGAIN_KEYS')) {
      problems.push('REGAIN_KEY_FILE or REGAIN_KEYS is missing: the keys that seal secrets in the database.');
    }
    if (!hasSet('REGAIN_AUDIT_KEY_FILE', 'REGAIN_AUDIT_KEY')) {
      problems.push(
        'REGAIN_AUDIT_KEY_FILE or REGAIN_AUDIT_KEY is missing: the key that signs the audit log.',
      );
    }
    if (values.REGAIN_HUMAN_CHECK === 'accept-any') {
      problems.push('REGAIN_HUMAN_CHECK=accept-any is for the demonstration only.');
    }
    if (values.REGAIN_ORIGIN?.startsWith('http:')) {
      problems.push('REGAIN_ORIGIN must begin with https:// in production.');
    }
  } else if (values.REGAIN_LISTEN !== undefined && !isLoopback(values.REGAIN_LISTEN)) {
    problems.push(
      `REGAIN_LISTEN is "${values.REGAIN_LISTEN}", but the demonstration shows every message to whoever asks, so it listens on 127.0.0.1, ::1 or localhost only.`,
    );
  }

  const dkim = ['REGAIN_DKIM_DOMAIN', 'REGAIN_DKIM_SELECTOR', 'REGAIN_DKIM_KEY_FILE'] as const;
  problems.push(...together(dkim, set));
  problems.push(...together(['REGAIN_SMS_WEBHOOK_URL', 'REGAIN_SMS_WEBHOOK_SECRET'], set));
  if (set('REGAIN_SMS_WEBHOOK_URL') && values.REGAIN_SMS_COUNTRIES?.length === 0) {
    problems.push('REGAIN_SMS_COUNTRIES is missing: without it no number may be texted.');
  }
  if (values.REGAIN_METRICS_PORT !== 0 && values.REGAIN_METRICS_PORT === values.PORT) {
    problems.push(`REGAIN_METRICS_PORT and PORT are both ${values.PORT}: metrics need a port of their own.`);
  }
  problems.push(...alternatives('REGAIN_KEY_FILE', 'REGAIN_KEYS', set));
  problems.push(...alternatives('REGAIN_AUDIT_KEY_FILE', 'REGAIN_AUDIT_KEY', set));
  return problems;
}

function together(names: readonly VariableName[], set: (name: VariableName) => boolean): string[] {
  const absent = names.filter((name) => !set(name));
  if (absent.length === 0 || absent.length === names.length) return [];
  return [
    `${absent.join(' and ')} ${absent.length > 1 ? 'are' : 'is'} missing: ${names.join(', ')} only work together.`,
  ];
}

function alternatives(
  one: VariableName,
  other: VariableName,
  set: (name: VariableName) => boolean,
): string[] {
  return set(one) && set(other) ? [`${one} and ${other} are both set: keep one of them.`] : [];
}
