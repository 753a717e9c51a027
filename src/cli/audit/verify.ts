import { createReadStream } from 'node:fs';
import type { Verdict } from '../../domain/audit/verify/fault.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import type { AuditTools, Evidence } from '../context.ts';
import { readText, unreadable } from '../files.ts';
import { report } from './report.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Check that nobody changed the audit log.',
  usage: `
regain audit verify [FILE] [--public-key FILE]... [--head FILE]...

Checks an export (FILE, "-" for standard input), or without FILE the log in the database: that no event was edited,
removed, inserted or moved, and that each block is signed.

  --public-key FILE   trust these public keys (PEM) and no others; needed for an export, which can't vouch for itself
  --head FILE         heads that left the machine, one a line: shows whether the end of the log was cut off

Ends with 0 if nothing was found, 1 if the log was changed, 2 if it could not be checked.
`,
  run: async (args, { audit, out }) => {
    const { values, positionals } = readArguments(
      args,
      {
        'public-key': { type: 'string', multiple: true },
        head: { type: 'string', multiple: true },
      },
      { positionals: 1 },
    );
    const [file] = positionals;
    const keyFiles = values['public-key'];
    if (file !== undefined && keyFiles === undefined)
      throw new CommandError(
        'An export is checked with --public-key FILE: a key inside it would only vouch for itself. ' +
          '"regain audit public-key" prints the key where the service runs.',
      );
    const evidence: Evidence = {
      publicKeys: keyFiles ? await texts(keyFiles) : await audit.publicKey(),
      heads: values.head && (await texts(values.head)),
    };
    const verdict = file === undefined ? await live(audit, evidence) : await exported(audit, file, evidence);
    out.write(report(verdict));
    return verdict.faultCount === 0 ? 0 : 1;
  },
};

async function texts(paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(readText))).join('\n');
}

function live(audit: AuditTools, evidence: Evidence): Promise<Verdict> {
  return audit.withLog((lines) => audit.verify(lines, evidence));
}

async function exported(audit: AuditTools, file: string, evidence: Evidence): Promise<Verdict> {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  try {
    return await audit.verifyFile(stream, evidence);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw unreadable(file, error);
  }
}
