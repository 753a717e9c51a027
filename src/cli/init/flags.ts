import { readArguments } from '../arguments.ts';
import { type Answers, type Flag, questions } from './questions.ts';

export interface Flags {
  directory: string | undefined;
  newLink: boolean;
  embedded: boolean;
  answers: Answers;
  /** Flags among them that say what the configuration file would say. */
  settings: readonly string[];
}

const text = { type: 'string' } as const;

/** What the flags say; where one is silent, the environment may speak under the setting's own name. */
export function readFlags(args: string[], environment: Readonly<Record<string, string | undefined>>): Flags {
  const { values } = readArguments(
    args,
    {
      origin: text,
      'support-address': text,
      'mail-from': text,
      'smtp-url': text,
      'database-url': text,
      'embedded-database': { type: 'boolean', default: false },
      'trusted-proxy': text,
      organisation: text,
      domain: { type: 'string', multiple: true },
      preset: text,
      locale: text,
      admin: text,
      'admin-name': text,
      'admin-mail': text,
      directory: text,
      'new-link': { type: 'boolean', default: false },
    },
    { positionals: 0 },
  );
  const said: Answers = {};
  const take = (flag: Flag, value: string | undefined) => {
    if (value !== undefined) said[flag] = value.trim();
  };
  for (const { flag } of questions) take(flag, flag === 'domain' ? values.domain?.join(',') : values[flag]);
  const settings = questions
    .filter((question) => 'variable' in question && question.flag !== 'locale')
    .filter(({ flag }) => said[flag] !== undefined);
  const answers = { ...said };
  for (const question of questions) {
    const value = 'variable' in question ? environment[question.variable]?.trim() : undefined;
    if (value && answers[question.flag] === undefined) answers[question.flag] = value;
  }
  return {
    directory: values.directory,
    newLink: values['new-link'],
    embedded: values['embedded-database'],
    answers,
    settings: [
      ...settings.map(({ flag }) => flag),
      ...(values['embedded-database'] ? ['embedded-database'] : []),
    ],
  };
}
