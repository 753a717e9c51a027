import { policyFor } from '../../app/recovery/facts.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Ctx } from '../context.ts';
import { MailLink } from '../kit/index.ts';

/**
 * Where people of this organisation find help, if it says so. For whoever is signed in, or has proved in a recovery
 * whose account it is: before that, a page that differs would tell who exists (R1).
 */
export function OwnHelp({ c, account }: { c: Ctx; account: AccountRecord | undefined }) {
  const link = account === undefined ? null : policyFor(account).helpLink;
  if (link === null) return null;
  return (
    <p>
      {c.var.t('help.own')}{' '}
      {link.startsWith('https:') ? (
        <a href={link} rel="noreferrer">
          <bdi>{link}</bdi>
        </a>
      ) : (
        <MailLink address={link} />
      )}
    </p>
  );
}
