import { once } from 'node:events';
import { isUuid } from '../../domain/uuid.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';

export const auditExport: Command = {
  name: 'audit export',
  summary: 'Write the audit log as JSON Lines.',
  usage: `
regain audit export [--organisation ID] > FILE

Writes the whole audit log to standard output, one JSON object a line, in a form that "regain audit verify FILE" checks
on any machine. It holds personal data: keep it as you keep the database. That it was exported is an event of the log.

  --organisation ID   leave out the events of all other organisations; their hashes stay, so that the chain holds
`,
  run: async (args, { audit, out }) => {
    const { values } = readArguments(args, { organisation: { type: 'string' } }, { positionals: 0 });
    const { organisation } = values;
    if (organisation !== undefined && !isUuid(organisation.toLowerCase()))
      throw new CommandError('--organisation takes the id of an organisation, a UUID.');
    await audit.withExport(organisation?.toLowerCase(), async (lines) => {
      for await (const line of lines) {
        if (!out.write(`${line}\n`)) await once(out, 'drain');
      }
    });
    return 0;
  },
};
