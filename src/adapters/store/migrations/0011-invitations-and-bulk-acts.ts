/** Invitations by mail, acts on many people at once, and the last Global admin, whom the database keeps as well. */
export const invitationsAndBulkActs = `
-- The address that the link was mailed to: who uses it has proved that address (R25). Without the address, no link.
alter table one_time_link add column method_id uuid references method on delete cascade;
create index on one_time_link (method_id) where method_id is not null;

-- What an administrator does to many people at once. While it runs, this row stands in for the administrator's click.
create table bulk_act (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  actor_id uuid not null references account on delete cascade,
  act text not null,
  state text not null default 'draft' check (state in ('draft', 'running', 'stopped', 'done')),
  -- How many of those who were chosen are nobody of this organisation.
  strangers integer not null,
  support_code text not null,
  created_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  stopped_by uuid,
  -- The session that said yes, followed when it is renewed: gone once its owner signs out (R40).
  session_hash bytea references session on update cascade on delete set null,
  security_epoch integer,
  client_address text,
  user_agent text,
  check ((state = 'draft') = (begun_at is null)),
  check ((state in ('stopped', 'done')) = (ended_at is not null))
);
create index on bulk_act (organisation_id, created_at);
create index on bulk_act (actor_id);
create index on bulk_act (session_hash) where session_hash is not null;
create index on bulk_act (created_at);

create table bulk_act_item (
  bulk_id uuid not null references bulk_act on delete cascade,
  number integer not null,
  account_id uuid not null references account on delete cascade,
  state text not null check (state in ('waiting', 'done', 'refused', 'failed')),
  because text,
  primary key (bulk_id, account_id),
  check ((state in ('waiting', 'done')) = (because is null))
);
create index on bulk_act_item (bulk_id, number) where state = 'waiting';
create index on bulk_act_item (account_id);

-- Whatever the path: an organisation that has a Global admin keeps one. The lock lets two that leave at once wait for
-- each other.
create function keep_a_global_admin() returns trigger language plpgsql as $$
begin
  perform from organisation where id = old.organisation_id for no key update;
  if found and not exists (
    select from account where organisation_id = old.organisation_id and id <> old.id
      and state = 'active' and 'global-admin' = any (roles)
  ) then
    raise exception 'the last Global admin of an organisation stays' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_a_global_admin_changed before update of state, roles, organisation_id on account for each row
  when (old.state = 'active' and 'global-admin' = any (old.roles)
    and (new.state <> 'active' or not 'global-admin' = any (new.roles)
      or new.organisation_id is distinct from old.organisation_id))
  execute function keep_a_global_admin();
create trigger keep_a_global_admin_deleted before delete on account for each row
  when (old.state = 'active' and 'global-admin' = any (old.roles))
  execute function keep_a_global_admin();
`;
