import type { AppContext } from '../../app/context.ts';
import { problemText } from '../../app/policy/sentences.ts';
import { isPreset, type Policy, type Preset } from '../../domain/policy/presets.ts';
import { noSuchPicture, type PolicyReading, readPolicy } from '../../domain/policy/read.ts';
import { translator } from '../../text/translate.ts';
import { CommandError } from '../command.ts';
import { readText } from '../files.ts';
import { plain } from './plain.ts';

/** Reads a document out of a file. @throws CommandError that names everything that is wrong in it */
export async function readDocument(
  app: AppContext,
  path: string,
  preset: Preset,
): Promise<{ document: unknown; policy: Policy }> {
  const document = parse(path, await readText(path));
  const reading = await readWhole(app, document, preset);
  if (reading.ok) return { document, policy: reading.policy };
  const t = translator('en');
  const problems = reading.problems.map((problem) => `- ${plain(problemText(t, problem))}`);
  throw new CommandError(`${path} is no policy:\n${problems.join('\n')}`);
}

/** With the picture that it names: one that is not stored here is as wrong as a field that there is not. */
async function readWhole({ store }: AppContext, document: unknown, preset: Preset): Promise<PolicyReading> {
  const reading = readPolicy(document, preset);
  const logo = reading.ok ? reading.policy.logo : null;
  if (logo === null || (await store.logos.has(logo))) return reading;
  return { ok: false, problems: [noSuchPicture] };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not JSON: ${plain((error as Error).message)}.`);
  }
}

/** @throws CommandError if it is none */
export function presetNamed(text: string): Preset {
  if (isPreset(text)) return text;
  throw new CommandError('--preset takes "standard" or "self-service-only".');
}
