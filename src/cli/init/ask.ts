import { createInterface } from 'node:readline/promises';
import { CommandError } from '../command.ts';
import { readOrganisation } from './organisation.ts';
import { type Answers, type Question, questions } from './questions.ts';
import { answerProblem } from './settings.ts';
import type { SetUpTools } from './tools.ts';

/** Asks what no flag said, each until the answer will do. On the terminal's error side: the output is the link's. */
export async function ask(
  tools: SetUpTools,
  given: Answers,
  about: (question: Question) => boolean,
): Promise<Answers> {
  if (tools.terminal === undefined) return given;
  const terminal = createInterface(tools.terminal);
  // Ctrl-C and Ctrl-D end it: nothing has been written yet.
  const gone = new Promise<never>((_, reject) =>
    terminal.on('close', () => reject(new CommandError('\nNothing was written.'))),
  );
  gone.catch(() => {});
  terminal.on('SIGINT', () => terminal.close());
  const answers: Answers = { ...given };
  try {
    for (const question of questions.filter(about)) {
      const { flag, fallback } = question as Question & { flag: keyof Answers };
      if (answers[flag] !== undefined || 'quiet' in question) continue;
      const hint = fallback ? ` [${fallback}]` : '';
      for (;;) {
        const text = await Promise.race([terminal.question(`${question.ask}${hint}\n> `), gone]);
        const answer = text.trim() || (fallback ?? '');
        const problem = problemOf(tools, question, { ...answers, [flag]: answer });
        if (problem === undefined) {
          answers[flag] = answer;
          break;
        }
        tools.terminal.output.write(`${problem}\n`);
      }
    }
    return answers;
  } finally {
    terminal.close();
  }
}

function problemOf(tools: SetUpTools, question: Question, answers: Answers): string | undefined {
  const { flag, variable, fallback } = question;
  const answer = answers[flag as keyof Answers] ?? '';
  if (answer === '' && fallback === '') return undefined;
  if (variable !== undefined) return answerProblem(tools, variable, answer);
  return readOrganisation(answers).problems.find((sentence) => sentence.startsWith(`--${flag} `));
}
