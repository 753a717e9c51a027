import { parseEnv } from 'node:util';

/** The text of a configuration file with these settings. @throws RangeError if one can't be written down */
export function configurationFile(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${quoted(value)}`);
  const text = [
    '# Written by "regain init". docs/generated/configuration.md explains each setting, and names all others.',
    '# It may hold secrets: only its owner may be able to read it (mode 600).',
    ...lines,
    '# PORT=3000',
    '# REGAIN_LISTEN=127.0.0.1',
    '',
  ].join('\n');
  // What is read back must be what was meant: a password may hold any character.
  const read = parseEnv(text);
  for (const [name, value] of Object.entries(settings)) {
    if (read[name] !== value) throw new RangeError(name);
  }
  return text;
}

function quoted(value: string): string {
  if (/^[\w./:@%+,=?&~-]*$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((mark) => !value.includes(mark)) ?? '';
  return `${quote}${value}${quote}`;
}
