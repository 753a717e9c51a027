/**
 * Where an import waits until it is committed as a whole. Logged tables on purpose: after a crash of the database
 * the import goes on where it was, so what it has counted as staged must still be there.
 */
export const accountImport = `
create table account_import (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the file and of the options that change its meaning: the same again is the same import.
  fingerprint bytea not null unique,
  -- Records read from the file so far, refused ones included.
  staged_records bigint not null default 0,
  started_at timestamptz not null,
  committed_at timestamptz,
  accounts bigint,
  refused bigint
);

create table account_import_row (
  import_id uuid not null references account_import on delete cascade,
  record bigint not null,
  line bigint not null,
  -- Set for a refused record, of which nothing else is kept.
  refused text,
  account_id uuid not null default gen_random_uuid(),
  kind text,
  organisation_domain text,
  user_id text,
  user_id_key text,
  user_id_skeleton text,
  display_name text,
  roles text[],
  locale text,
  state text,
  password_hash text,
  emails text[],
  email_keys text[],
  phones text[],
  primary key (import_id, record)
);
`;
