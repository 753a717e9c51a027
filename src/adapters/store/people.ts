import { sql } from 'kysely';
import type { People, PeoplePage, PeopleSearch } from '../../ports/store/people.ts';
import type { Db } from './database.ts';
import { conditions } from './people/conditions.ts';
import { groupSets, wayGroups } from './people/groups.ts';
import { type Limits, usualLimits } from './people/limits.ts';
import { readPage } from './people/pages.ts';
import { type PersonRow, personColumns, personOf } from './people/rows.ts';
import { readText } from './people/text.ts';

const nobody: PeoplePage = { people: [], more: false, total: 0 };

export function peopleIn(db: Db, limits: Limits = usualLimits): People {
  return {
    search: (search) => find(db, search, limits),

    async findBySupportCode(organisationId, code, now) {
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from (
          select account_id as id, max(id) as last from audit_event
          where organisation_id = ${organisationId} and support_code = ${code} and account_id is not null
          group by account_id order by last desc limit 10
        ) e, lateral (select * from account where id = e.id and organisation_id = ${organisationId} offset 0) a,
        lateral (select * from ways_at(array[a.id], ${now}) offset 0) w order by e.last desc`.execute(db);
      return rows.map(personOf);
    },

    wayGroups: (organisationId, now) => wayGroups(db, organisationId, now),
  };
}

async function find(db: Db, search: PeopleSearch, limits: Limits): Promise<PeoplePage> {
  const { organisationId, text, groups, now } = search;
  const terms = text === '' ? 'anybody' : await readText(db, organisationId, text);
  if (terms === 'nothing') return nobody;
  const read = terms === 'anybody' ? undefined : terms;
  const sets = groups && (await groupSets(db, organisationId, groups, now));
  const all = conditions(search, read, sets);
  return readPage(db, search, all, limits);
}
