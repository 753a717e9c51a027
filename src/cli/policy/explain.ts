import type { AccountRecord } from '../../ports/store/accounts.ts';
import { readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { explanation } from './explanation.ts';

export type FindAccount = (
  userId: string,
) => Promise<{ account: AccountRecord | undefined; supportAddress: string; textMessages: boolean }>;

export function policyExplain(findAccount: FindAccount): Command {
  return {
    name: 'policy explain',
    summary: 'Say how a person could get back in today, and why not otherwise.',
    usage: `
regain policy explain USERID

Says in sentences which proofs this account's recovery asks for, and why; which of its ways back in work today, and why
the others do not; and where its owner is sent for help. It changes nothing. Addresses are masked.

Ends with 0 if the person could get back in alone, 1 if not, 2 if it could not be found out.
`,
    run: async (args, { out, now }) => {
      const { positionals } = readArguments(args, {}, { positionals: 1 });
      const [userId] = positionals;
      if (!userId) throw new CommandError('Whose? "regain policy explain USERID".');
      const { account, ...installation } = await findAccount(userId);
      if (account === undefined) throw new CommandError('There is no account with this user ID.');
      const { text, recoverable } = explanation(account, installation, now());
      out.write(text);
      return recoverable ? 0 : 1;
    },
  };
}
