import { sql } from 'kysely';
import type { PasswordSchemes } from '../../ports/store/password-schemes.ts';
import type { Db } from './database.ts';

export function passwordSchemesIn(db: Db): PasswordSchemes {
  return {
    async inUse() {
      // What comes before salt and hash, and only of the few different ones whether it is a scheme: matching a pattern
      // against each account's takes six times as long.
      const { rows } = await sql<{ domain: string | null; scheme: string; accounts: number }>`
        select domain, scheme, accounts from (
          select case when kind = 'work' then split_part(user_id_key, '@', -1) end as domain,
            left(password_hash, -length(split_part(password_hash, '$', -2) || split_part(password_hash, '$', -1)) - 2) as scheme,
            count(*) as accounts
          from account where password_hash like '$argon2%' group by 1, 2
        ) share where scheme ~ '^\\$argon2[a-z]+\\$v=[0-9]+\\$m=[0-9]+,t=[0-9]+,p=[0-9]+$' order by 1, 2`.execute(
        db,
      );
      return rows.map(({ domain, ...share }) => ({ ...share, domain: domain ?? undefined }));
    },
  };
}
