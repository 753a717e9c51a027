import type { AppContext } from '../../app/context.ts';
import { makeFirstOrganisation, type SetUpResult } from '../../app/set-up/first-organisation.ts';
import { renewEnrolLink } from '../../app/set-up/new-link.ts';
import { isOwnMailbox } from '../../domain/policy/methods.ts';
import { type Command, CommandError, type ExitCode } from '../command.ts';
import type { CliContext } from '../context.ts';
import { ask } from './ask.ts';
import { type Flags, readFlags } from './flags.ts';
import { readOrganisation } from './organisation.ts';
import type { Question } from './questions.ts';
import { settingProblems, settingsFrom } from './settings.ts';
import type { SetUpFiles, SetUpTools } from './tools.ts';
import { usage } from './usage.ts';

export function initCommand(tools: SetUpTools): Command {
  return {
    name: 'init',
    summary: 'Set up production: configuration, keys, the first organisation.',
    usage,
    run: async (args, context) => {
      const flags = readFlags(args, tools.environment);
      const files = tools.files(flags.directory);
      if (flags.newLink) return newLink(tools, files, flags, context);
      return tools.exists(files.configuration)
        ? goOn(tools, files, flags, context)
        : setUp(tools, files, flags, context);
    },
  };
}

async function setUp(tools: SetUpTools, files: SetUpFiles, flags: Flags, context: CliContext) {
  const there = [files.keys, files.auditKey].filter(tools.exists);
  if (there.length > 0) {
    throw new CommandError(
      `${there.join(' and ')} ${there.length > 1 ? 'are' : 'is'} there already, and init overwrites nothing: move ${there.length > 1 ? 'them' : 'it'} away, or choose another --directory.`,
    );
  }
  const { embedded: said } = flags;
  const answers = await ask(tools, flags.answers, ({ flag }) => !(said && flag === 'database-url'));
  // On a terminal an empty answer means the embedded one; in a script it has to be said.
  const embedded = said || (answers['database-url'] === '' && flags.answers['database-url'] === undefined);
  if (said && answers['database-url'])
    throw new CommandError('--database-url and --embedded-database are two databases: keep one of them.');
  const settings = settingsFrom(answers, embedded, files);
  const { problems, organisation } = readOrganisation(answers);
  refuse([...settingProblems(tools, settings), ...problems]);
  const result = await tools.begin(files, settings, async (app) => {
    context.err.write(
      `Written: ${files.configuration}\n         ${files.keys}\n         ${files.auditKey}\n`,
    );
    return { made: await makeFirstOrganisation(app, organisation!), origin: app.settings.origin };
  });
  warnOfOwnMailbox(answers['admin-mail'], organisation!.domains, context);
  return tell(result, files, context);
}

/** A set-up that ended half-way, or that was made already. */
async function goOn(tools: SetUpTools, files: SetUpFiles, flags: Flags, context: CliContext) {
  if (flags.settings.length > 0) {
    throw new CommandError(
      `${files.configuration} is there already, and init overwrites nothing: leave out ${flags.settings.map((flag) => `--${flag}`).join(', ')} to go on with it, or choose another --directory.`,
    );
  }
  const look = (app: AppContext) => app.store.provisioning.firstOrganisation();
  const there = await tools.resume(files, look);
  if (there !== undefined) return tell({ made: { kind: 'exists', ...there }, origin: '' }, files, context);
  const answers = await ask(
    tools,
    flags.answers,
    (question: Question) => question.variable === undefined || question.flag === 'locale',
  );
  const { problems, organisation } = readOrganisation(answers);
  refuse(problems);
  const result = await tools.resume(files, async (app) => ({
    made: await makeFirstOrganisation(app, organisation!),
    origin: app.settings.origin,
  }));
  warnOfOwnMailbox(answers['admin-mail'], organisation!.domains, context);
  return tell(result, files, context);
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new CommandError(
    problems.length === 1
      ? problems[0]!
      : `${problems.length} things are missing or wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
  );
}

/** R81 */
function warnOfOwnMailbox(mail: string | undefined, domains: readonly string[], { err }: CliContext): void {
  if (mail && isOwnMailbox(mail, domains)) {
    err.write(
      `${mail} is in the organisation’s own domain, so it may open with this very sign-in: it gets notices and is no way back in.\n`,
    );
  }
}

function tell(
  { made, origin }: { made: SetUpResult; origin: string },
  files: SetUpFiles,
  context: CliContext,
): ExitCode {
  switch (made.kind) {
    case 'made':
      context.err.write(
        `The first organisation and its Global admin are made. Start Regain with\n  REGAIN_CONFIG=${forShell(files.configuration)} npm start\nand give the administrator this link. It works once, for 24 hours, and is not shown again:\n`,
      );
      context.out.write(`${origin}/enrol?t=${made.token}\n`);
      return 0;
    case 'exists':
      context.err.write(
        `This installation has its first organisation: ${made.name} (${made.domains.join(', ')}). Nothing was changed.\nIf its administrator has not enrolled yet: regain init --new-link --admin USERID\nMore accounts: regain accounts import\n`,
      );
      return 0;
    case 'user-id-taken':
      throw new CommandError('--admin is the user ID of an account that exists, or looks like one.');
  }
}

async function newLink(
  tools: SetUpTools,
  files: SetUpFiles,
  { answers }: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { admin } = answers;
  if (!admin) throw new CommandError('--new-link needs --admin USERID: whose link is it?');
  if (!tools.exists(files.configuration))
    throw new CommandError(
      `${files.configuration} is not there: run "regain init" first, or say --directory.`,
    );
  const result = await tools.resume(files, async (app) => ({
    ...(await renewEnrolLink(app, admin)),
    origin: app.settings.origin,
  }));
  switch (result.kind) {
    case 'made':
      context.err.write('A new link. It works once, for 24 hours; the one before it is dead:\n');
      context.out.write(`${result.origin}/enrol?t=${result.token}\n`);
      return 0;
    case 'unknown':
      throw new CommandError(`There is no account with the user ID ${admin}.`);
    case 'no-administrator':
      throw new CommandError(`${admin} is no Global admin: a link from here is for them alone.`);
    case 'enrolled':
      throw new CommandError(
        `${admin} has enrolled already, or is switched off: no link goes past that. They get back in at ${result.origin}/recover.`,
      );
  }
}

/** A path as a shell takes it: a checkout may stand in a folder with a space in its name. */
function forShell(path: string): string {
  return /^[\w./@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
