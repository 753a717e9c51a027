import { searchKey } from './people/search-key.ts';
import { ways } from './people/ways.ts';

/** People of an organisation are found, filtered and sorted by indexes, a million of them too (docs/decisions, people search). */
export const peopleSearch = `
${searchKey}
${ways}

alter table account
  add column ways smallint not null default 0,
  add column administrator boolean not null generated always as (not roles <@ array['member']) stored,
  add column search_key text collate "C" not null generated always as (search_key(display_name, user_id_key)) stored;

-- For each word that an account is found by, what a list is sorted by: the first page of many hits is read here alone.
create table account_word (
  organisation_id uuid not null,
  word text collate "C" not null,
  account_id uuid not null,
  search_key text collate "C" not null,
  user_id_key text collate "C" not null
);
insert into account_word (organisation_id, word, account_id, search_key, user_id_key)
  select a.organisation_id, word, a.id, a.search_key, a.user_id_key
  from account a, unnest(search_words(a.search_key)) as word where a.organisation_id is not null;
create unique index account_word_search on account_word (organisation_id, word, account_id)
  include (search_key, user_id_key);

create function words_of_accounts() returns trigger language plpgsql as $$
begin
  insert into account_word (organisation_id, word, account_id, search_key, user_id_key)
    select a.organisation_id, word, a.id, a.search_key, a.user_id_key
    from added a, unnest(search_words(a.search_key)) as word where a.organisation_id is not null;
  return null;
end $$;
create trigger words_inserted after insert on account referencing new table as added
  for each statement execute function words_of_accounts();

create function words_of_account() returns trigger language plpgsql as $$
begin
  delete from account_word where organisation_id = old.organisation_id and account_id = old.id
    and word = any (search_words(old.search_key));
  if tg_op = 'UPDATE' and new.organisation_id is not null then
    insert into account_word (organisation_id, word, account_id, search_key, user_id_key)
      select new.organisation_id, word, new.id, new.search_key, new.user_id_key from unnest(search_words(new.search_key)) as word;
  end if;
  return null;
end $$;
create trigger words_updated after update on account for each row
  when ((old.search_key, old.user_id_key, old.organisation_id)
    is distinct from (new.search_key, new.user_id_key, new.organisation_id))
  execute function words_of_account();
create trigger words_deleted after delete on account for each row execute function words_of_account();

select renew_ways(array(select id from account));

-- Each sort has its index; who never signed in comes before everybody who did.
create index account_by_name on account (organisation_id, search_key, id);
create index account_by_user_id on account (organisation_id, (user_id_key collate "C"), id);
create index account_by_sign_in on account (organisation_id, coalesce(last_sign_in_at, '-infinity'), id);
create index account_by_creation on account (organisation_id, created_at, id);
-- By name serves it, too.
drop index account_organisation_id_idx;
-- Few different entries, so it is small, and groups are counted in it alone.
create index account_ways on account (organisation_id, ways, administrator, state);
create index account_disabled on account (organisation_id) where state = 'disabled';
create index account_frozen on account (organisation_id) where frozen_at is not null;
create index account_temporary_password on account (organisation_id) where password_expires_at is not null;
create index account_auditor on account (organisation_id) where 'auditor' = any (roles);
create index account_helpdesk_admin on account (organisation_id) where 'helpdesk-admin' = any (roles);
create index account_user_admin on account (organisation_id) where 'user-admin' = any (roles);
create index account_global_admin on account (organisation_id) where 'global-admin' = any (roles);
-- Methods on probation are few, and looked at one by one.
create index method_probation on method (usable_from);
create index if not exists audit_event_support_code on audit_event (organisation_id, support_code)
  where support_code is not null;
`;
