import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';

export const auditPublicKey: Command = {
  name: 'audit public-key',
  summary: 'Print the public key that the audit log is checked with.',
  usage: `
regain audit public-key > FILE

Prints the public half of the key that signs the audit log. Keep it where an auditor finds it and whoever runs the
service can't change it. After a change of keys, keep the old one too, in the same file.
`,
  run: async (args, { audit, out }) => {
    readArguments(args, {}, { positionals: 0 });
    out.write(await audit.publicKey());
    return 0;
  },
};
