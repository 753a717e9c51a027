/**
 * The first schema. Two rules run through it:
 *
 * - Until the first proof, everyone (known or not) writes to the same few tables: `flow`, `code`, the guards,
 *   `request_limit`, `spent` and the queue of jobs (see "State" in ARCHITECTURE.md). `flow` and `code` are partitioned
 *   by the hour in which their id was made (UUIDv7), and dropped whole after 48 h, so that decoys can't fill the disk.
 * - What changes an account is conditional on its `security_epoch` (see the flow kernel in ARCHITECTURE.md).
 */
export const initial = `
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('demonstration', 'production')),
  created_at timestamptz not null default now()
);

create table key_check (
  key_id text primary key,
  check_value bytea not null,
  created_at timestamptz not null default now()
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  preset text not null check (preset in ('standard', 'self-service-only')),
  policy jsonb not null default '{}',
  default_locale text not null,
  created_at timestamptz not null default now()
);

create table organisation_domain (
  domain text primary key,
  organisation_id uuid not null references organisation on delete cascade
);
create index on organisation_domain (organisation_id);

create table account (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('work', 'personal')),
  organisation_id uuid references organisation,
  -- As its owner writes it; user_id_key is what is looked up; user_id_skeleton keeps look-alikes apart (R8).
  user_id text not null,
  user_id_key text not null unique,
  user_id_skeleton text not null unique,
  display_name text not null,
  roles text[] not null default '{}',
  locale text,
  state text not null default 'active' check (state in ('active', 'disabled')),
  -- Every change of credentials, roles or state raises it; a change applies only to the epoch that it saw.
  security_epoch integer not null default 0,
  password_hash text,
  password_changed_at timestamptz,
  -- Kept 24 h, so that phones and mail apps that still send it lock nobody out.
  replaced_password_hash text,
  frozen_at timestamptz,
  last_sign_in_at timestamptz,
  nudge_after timestamptz,
  created_at timestamptz not null default now(),
  check ((kind = 'work') = (organisation_id is not null))
);
create index on account (organisation_id);
-- Counted at every sign-in, among perhaps 100,000 colleagues.
create index account_administrators on account (organisation_id)
  where state = 'active' and 'global-admin' = any (roles);
create index account_replaced_password on account (password_changed_at) where replaced_password_hash is not null;

create table method (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('email', 'phone', 'totp', 'recovery-codes')),
  -- A mail address or an E.164 number; null for the others.
  address text,
  address_key text,
  label text,
  bound_by text not null check (bound_by in ('enrolment', 'import', 'recovery', 'owner')),
  confirmed_at timestamptz,
  -- From when on it opens a gate: 72 h after an owner's own change, at once otherwise (R25).
  usable_from timestamptz,
  secret_sealed text,
  last_step bigint,
  created_at timestamptz not null default now(),
  check ((kind in ('email', 'phone')) = (address is not null)),
  check ((kind = 'totp') = (secret_sealed is not null))
);
create unique index on method (account_id, kind, coalesce(address_key, id::text));

create table recovery_code (
  method_id uuid not null references method on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (method_id, hash)
);

create table session (
  id_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  -- A session lives only while its account's epoch is this one (R40).
  security_epoch integer not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_seconds integer not null,
  -- When the person last proved who they are, all factors included.
  proved_at timestamptz not null,
  -- Set while the person is enrolling through a one-time link; what is bound then is exempt from the 72 h (R25).
  enrolling boolean not null default false,
  device_hash bytea,
  client_address text not null,
  user_agent text not null
);
create index on session (account_id);

create table device (
  id_hash bytea not null,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, id_hash)
);

-- Wrong passwords, by keyed hash of (user ID, stranger or device): known and unknown IDs alike.
create table password_guard (
  key bytea primary key,
  failures integer not null default 0,
  blocked_until timestamptz,
  -- 16-bit tags of the last wrong passwords: enough to spare a repeated one, useless for guessing it.
  recent integer[] not null default '{}',
  updated_at timestamptz not null
);

-- Wrong codes in a row, by keyed hash of (user ID, way): known and unknown IDs alike (R18).
create table authenticator_guard (
  key bytea primary key,
  failures integer not null default 0,
  updated_at timestamptz not null
);

-- Request limits: one row a counter. Its window starts with the first request, so nobody knows its edge beforehand.
-- Unlogged: they are worth nothing after a crash, and cost no write-ahead log.
create unlogged table request_limit (
  key bytea not null,
  seconds integer not null,
  ends_at timestamptz not null,
  count integer not null,
  primary key (key, seconds)
);

-- What may be used once, and was: human checks. Logged: a crash must not make one usable again (R4).
create table spent (
  nonce bytea primary key,
  expires_at timestamptz not null
);
create index on spent (expires_at);

create table flow (
  id uuid not null primary key,
  kind text not null,
  schema_version integer not null,
  version integer not null default 1,
  -- SHA-256 of the secret in the browser's cookie.
  secret_hash bytea not null,
  user_id_mac bytea not null,
  account_id uuid,
  state jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
) partition by range (id);
-- Of every row, also of those without an account: a decoy costs the same work (R2).
create index on flow (account_id);
create table flow_default partition of flow default;

create table code (
  flow_id uuid not null,
  number smallint not null,
  way text not null,
  purpose text not null,
  reference text not null,
  verifier bytea not null,
  link_hash bytea,
  tries smallint not null default 0,
  live boolean not null default true,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (flow_id, number)
) partition by range (flow_id);
create table code_default partition of code default;

create table one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('enrol', 'not-me')),
  account_id uuid not null references account on delete cascade,
  -- For 'not-me': the event that it answers. Methods bound at or after it don't thaw the account (R55).
  event_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on one_time_link (account_id);

create table help_request (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  support_code text not null,
  created_at timestamptz not null,
  told_at timestamptz
);
create index on help_request (account_id, created_at);
create index on help_request (created_at) where told_at is null;

-- When an account last asked: one row, so that of two requests at once one waits for the other and is refused.
create table help_last (
  account_id uuid primary key references account on delete cascade,
  asked_at timestamptz not null
);

create table delivery (
  id text primary key,
  account_id uuid references account on delete cascade,
  channel text not null check (channel in ('mail', 'text')),
  kind text not null,
  -- Masked: the log shows where, never what.
  recipient text not null,
  queued_at timestamptz not null,
  finished_at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'failed', 'over-budget', 'refused')),
  answer text not null
);
create index on delivery (account_id, queued_at);

create table outbox_message (
  id text primary key,
  recipient text not null,
  channel text not null check (channel in ('mail', 'text')),
  subject text,
  text text not null,
  html text,
  sent_at timestamptz not null
);
create index on outbox_message (sent_at);

create table audit_block (
  number bigint primary key,
  previous_hash bytea not null,
  root bytea not null,
  event_count integer not null,
  sealed_at timestamptz not null,
  hash bytea not null,
  key_id text not null,
  signature bytea not null
);

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  organisation_id uuid,
  account_id uuid,
  actor text not null,
  support_code text,
  data jsonb not null default '{}',
  -- Commitments: field -> hex SHA-256(salt || value). The values stand in audit_personal and can be erased.
  commitments jsonb not null default '{}',
  block bigint references audit_block
);
create index on audit_event (id) where block is null;
create index on audit_event (block);
create index on audit_event (account_id, id);
create index on audit_event (organisation_id, id);
create index on audit_event (support_code);

create table audit_personal (
  event_id bigint not null references audit_event,
  field text not null,
  salt bytea not null,
  value text not null,
  primary key (event_id, field)
);
`;
