/** What administrators do for others: secrets that they hand over, proofs of callers, second approvers. */
export const administration = `
-- Until when the password works. Null: until it is changed. A temporary one ends with its only use (R44).
alter table account add column password_expires_at timestamptz;
-- Set while an administrator wants the person to look their ways back in over at the next sign-in.
alter table account add column registration_required_at timestamptz;

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in ('enrol', 'not-me', 'reset'));

-- What stood in for one of a person's proofs: both kinds within a day need two administrators (R48).
create table intervention (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  concerns text not null check (concerns in ('password', 'factor')),
  actor_id uuid not null,
  approver_id uuid,
  at timestamptz not null,
  check (actor_id <> account_id),
  check (approver_id is null or (approver_id <> actor_id and approver_id <> account_id))
);
create index on intervention (account_id, at);
create index on intervention (at);

-- One person can't be requester and approver, nor approve what is for themselves: the database says so too (R48).
create table approval (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  account_id uuid not null references account on delete cascade,
  act text not null,
  requester_id uuid not null references account on delete cascade,
  reason text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'declined', 'used', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  check (requester_id <> account_id),
  check (decided_by is null or (decided_by <> requester_id and decided_by <> account_id)),
  check ((state in ('approved', 'declined', 'used')) = (decided_by is not null))
);
create unique index on approval (account_id, act, requester_id) where state in ('waiting', 'approved');
create index on approval (organisation_id, requested_at) where state = 'waiting';
create index on approval (expires_at);

-- A caller who proved to one agent who they are, by a code to a way that was theirs before (R47).
create table caller_check (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  agent_id uuid not null references account on delete cascade,
  way text not null,
  verified_at timestamptz not null,
  -- The account that was verified: a change of its credentials ends it.
  security_epoch integer not null,
  check (agent_id <> account_id)
);
create index on caller_check (agent_id, account_id, verified_at);
create index on caller_check (verified_at);

-- One pass an account. It opens a gate or stands in for the second factor, once (R48).
create table access_pass (
  account_id uuid primary key references account on delete cascade,
  hash bytea not null,
  made_by uuid not null,
  approved_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (made_by <> account_id),
  check (approved_by is null or (approved_by <> made_by and approved_by <> account_id))
);

alter table help_request add column state text not null default 'waiting'
  check (state in ('waiting', 'answered', 'declined'));
alter table help_request add column decided_by uuid;
alter table help_request add column decided_at timestamptz;
alter table help_request add constraint help_request_decided check ((state = 'waiting') = (decided_at is null));
create index on help_request (created_at, id) where state = 'waiting';
`;
