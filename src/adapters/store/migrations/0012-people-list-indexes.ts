const listed = 'search_key, user_id_key, created_at, last_sign_in_at, ways, standing';

/** All that a list shows nobody without, in an index: `key` is what the index is ordered by. */
const including = (key?: string) =>
  `include (${listed
    .split(', ')
    .filter((column) => column !== key)
    .join(', ')})`;

/**
 * Whatever people are filtered by stands in each index of a list, so that many are passed by without looking anybody up
 * (docs/decisions, people search).
 */
export const peopleListIndexes = `
-- Bits: 1 disabled, 2 frozen, 4 a temporary password, 8 never signed in, 16 auditor, 32 helpdesk admin, 64 user admin,
-- 128 global admin, 256 any role but that of a member.
alter table account add column standing smallint not null generated always as ((
  case when state = 'disabled' then 1 else 0 end + case when frozen_at is null then 0 else 2 end
  + case when password_expires_at is null then 0 else 4 end + case when last_sign_in_at is null then 8 else 0 end
  + case when 'auditor' = any (roles) then 16 else 0 end + case when 'helpdesk-admin' = any (roles) then 32 else 0 end
  + case when 'user-admin' = any (roles) then 64 else 0 end + case when 'global-admin' = any (roles) then 128 else 0 end
  + case when roles <@ array['member'] then 0 else 256 end)::smallint) stored;

drop index account_by_name, account_by_user_id, account_by_sign_in, account_by_creation, account_disabled,
  account_frozen, account_temporary_password, account_auditor, account_helpdesk_admin, account_user_admin,
  account_global_admin;
create index account_by_name on account (organisation_id, search_key, id) ${including('search_key')};
create index account_by_user_id on account (organisation_id, user_id_key collate "C", id) ${including('user_id_key')};
-- Its own column as well: the server does not find it in what is made of it.
create index account_by_sign_in on account (organisation_id, coalesce(last_sign_in_at, '-infinity'), id) ${including()};
create index account_by_creation on account (organisation_id, created_at, id) ${including('created_at')};
create index account_disabled on account (organisation_id, id) ${including()} where state = 'disabled';
create index account_frozen on account (organisation_id, id) ${including()} where frozen_at is not null;
create index account_temporary_password on account (organisation_id, id) ${including()} where password_expires_at is not null;
create index account_auditor on account (organisation_id, id) ${including()} where 'auditor' = any (roles);
create index account_helpdesk_admin on account (organisation_id, id) ${including()} where 'helpdesk-admin' = any (roles);
create index account_user_admin on account (organisation_id, id) ${including()} where 'user-admin' = any (roles);
create index account_global_admin on account (organisation_id, id) ${including()} where 'global-admin' = any (roles);
-- An index tells without its table only what was vacuumed since it changed; by default a fifth of all may have changed.
alter table account set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

alter table account_word rename to account_word_before;
create table account_word (
  organisation_id uuid not null,
  word text collate "C" not null,
  account_id uuid not null,
  search_key text collate "C" not null,
  user_id_key text collate "C" not null,
  ways smallint not null,
  standing smallint not null
);
insert into account_word (organisation_id, word, account_id, search_key, user_id_key, ways, standing)
  select w.organisation_id, w.word, w.account_id, w.search_key, w.user_id_key, a.ways, a.standing
  from account_word_before w join account a on a.id = w.account_id;
drop table account_word_before;
create unique index account_word_search on account_word (organisation_id, word, account_id)
  include (search_key, user_id_key, ways, standing);

create or replace function words_of_accounts() returns trigger language plpgsql as $$
begin
  insert into account_word (organisation_id, word, account_id, search_key, user_id_key, ways, standing)
    select a.organisation_id, word, a.id, a.search_key, a.user_id_key, a.ways, a.standing
    from added a, unnest(search_words(a.search_key)) as word where a.organisation_id is not null;
  return null;
end $$;

create or replace function words_of_account() returns trigger language plpgsql as $$
begin
  delete from account_word where organisation_id = old.organisation_id and account_id = old.id
    and word = any (search_words(old.search_key));
  if tg_op = 'UPDATE' and new.organisation_id is not null then
    insert into account_word (organisation_id, word, account_id, search_key, user_id_key, ways, standing)
      select new.organisation_id, word, new.id, new.search_key, new.user_id_key, new.ways, new.standing
      from unnest(search_words(new.search_key)) as word;
  end if;
  return null;
end $$;
-- A sign-in is none of these changes, but for the first one.
drop trigger words_updated on account;
create trigger words_updated after update on account for each row
  when ((old.search_key, old.user_id_key, old.organisation_id, old.ways, old.standing)
    is distinct from (new.search_key, new.user_id_key, new.organisation_id, new.ways, new.standing))
  execute function words_of_account();
`;
