import { type Answers, type Question, questions } from './questions.ts';
import type { Settings, SetUpFiles, SetUpTools } from './tools.ts';

const withVariable: readonly Question[] = questions.filter((question) => 'variable' in question);

/** The configuration file's lines. What was not answered is left out, for the check to name it. */
export function settingsFrom(answers: Answers, embedded: boolean, files: SetUpFiles): Settings {
  const settings: Record<string, string> = { REGAIN_MODE: 'production' };
  for (const { flag, variable, fallback } of withVariable) {
    const answer = answers[flag as keyof Answers] || fallback;
    if (variable && answer) settings[variable] = answer;
  }
  if (embedded) {
    settings.REGAIN_EMBEDDED_DATABASE = 'production-allowed';
    settings.REGAIN_DATA_DIR = files.data;
  }
  return { ...settings, REGAIN_KEY_FILE: files.keys, REGAIN_AUDIT_KEY_FILE: files.auditKey };
}

/** What is wrong with the settings, in the words of the flags. */
export function settingProblems(tools: SetUpTools, settings: Settings): string[] {
  return [...tools.problems(settings).map(inFlags), ...contradictions(tools, settings)];
}

/** What is wrong with one answer, or undefined. */
export function answerProblem(tools: SetUpTools, variable: string, answer: string): string | undefined {
  const settings = { REGAIN_MODE: 'production', [variable]: answer };
  const problem = tools.problems(settings).find((sentence) => sentence.startsWith(`${variable} `));
  return problem === undefined ? undefined : inFlags(problem);
}

function inFlags(sentence: string): string {
  return withVariable.reduce(
    (text, { flag, variable }) => text.replace(variable!, `--${flag} (${variable})`),
    sentence.replace('REGAIN_EMBEDDED_DATABASE=production-allowed', '--embedded-database'),
  );
}

/** The environment wins over the file: a file that says otherwise would only mislead. */
function contradictions({ environment }: SetUpTools, settings: Settings): string[] {
  const names = [...Object.keys(settings), ...('DATABASE_URL' in settings ? [] : ['DATABASE_URL'])];
  return names
    .filter((name) => environment[name]?.trim() && environment[name].trim() !== settings[name])
    .map(
      (name) =>
        `${name} is set otherwise in the environment, which wins over the file: unset it there first.`,
    );
}
