import { sql } from 'kysely';
import type { PasswordSchemes } from '../../ports/store/password-schemes.ts';
import type { Db } from './database.ts';

export function passwordSchemesIn(db: Db): PasswordSchemes {
  return {
    async inUse() {
      const { rows } = await sql<{ domain: string | null; scheme: string; accounts: number }>`
        select case when kind = 'work' then split_part(user_id_key, '@', -1) end as domain,
          regexp_substr(password_hash, '^\\$argon2[a-z]+\\$v=[0-9]+\\$m=[0-9]+,t=[0-9]+,p=[0-9]+(?=\\$)') as scheme,
          count(*) as accounts
        from account where password_hash ~ '^\\$argon2[a-z]+\\$v=[0-9]+\\$m=[0-9]+,t=[0-9]+,p=[0-9]+\\$'
        group by 1, 2 order by 1, 2`.execute(db);
      return rows.map(({ domain, ...share }) => ({ ...share, domain: domain ?? undefined }));
    },
  };
}
