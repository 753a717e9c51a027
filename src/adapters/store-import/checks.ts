/** Refuses the rows of import $1 for which `problem` holds. */
const refuse = (reason: string, problem: string) =>
  `update account_import_row r set refused = '${reason.replaceAll("'", "''")}'
   where import_id = $1 and refused is null and ${problem}`;

/** Refuses all but the first of those that share a column: which of them is meant can't be known from here. */
const refuseTwins = (column: string, sentence: string) =>
  `with twin as (
     select record, first_value(line) over same as first, row_number() over same as place
     from account_import_row where import_id = $1 and refused is null
     window same as (partition by ${column} order by record))
   update account_import_row r set refused = format('${sentence}', twin.first)
   from twin where r.import_id = $1 and r.record = twin.record and twin.place > 1`;

const userIdDomain = `split_part(r.user_id_key, '@', 2)`;

/** What only the file as a whole and the store can tell, in this order. R8: collisions by key, then by look. */
export const checks: readonly string[] = [
  refuse(
    'no organisation has this domain',
    `kind = 'work' and not exists (select from organisation_domain d where d.domain = r.organisation_domain)`,
  ),
  refuse(
    'the user ID is not in a domain of its organisation',
    `kind = 'work' and not exists (select from organisation_domain d
       join organisation_domain other using (organisation_id)
       where d.domain = r.organisation_domain and other.domain = ${userIdDomain})`,
  ),
  refuse(
    'a personal account can’t have a user ID in the domain of an organisation',
    `kind = 'personal' and exists (select from organisation_domain d where d.domain = ${userIdDomain})`,
  ),
  refuse(
    'an account with this user ID exists already',
    'exists (select from account a where a.user_id_key = r.user_id_key)',
  ),
  refuse(
    'the user ID could be mistaken for that of an account that exists',
    'exists (select from account a where a.user_id_skeleton = r.user_id_skeleton)',
  ),
  refuseTwins('user_id_key', 'line %s has the same user ID already'),
  refuseTwins('user_id_skeleton', 'the user ID could be mistaken for the one in line %s'),
];
