import type { StagedRecord } from '../../ports/account-import.ts';

/** A record by the columns of `account_import_row`. Of a refused one nothing personal is kept. */
export function stagedRow(staged: StagedRecord): object {
  const { record, line } = staged;
  if ('refused' in staged) return { record, line, refused: staged.refused };
  const { account } = staged;
  return {
    record,
    line,
    kind: account.kind,
    organisation_domain: account.organisationDomain,
    user_id: account.userId.display,
    user_id_key: account.userId.key,
    user_id_skeleton: account.userId.skeleton,
    display_name: account.displayName,
    roles: account.roles,
    locale: account.locale,
    state: account.state,
    password_hash: account.passwordHash,
    emails: account.emails.map(({ address }) => address),
    email_keys: account.emails.map(({ key }) => key),
    phones: account.phones,
  };
}
