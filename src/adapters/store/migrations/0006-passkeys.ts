/** Passkeys: a way to sign in and a way back in, and whether a session was last proved with one (R46). */
export const passkeys = `
alter table method drop constraint method_kind_check;
alter table method add constraint method_kind_check
  check (kind in ('email', 'phone', 'totp', 'recovery-codes', 'passkey'));

create table passkey (
  method_id uuid primary key references method on delete cascade,
  -- base64url, as browsers name it: two accounts can't have the same.
  credential_id text not null unique,
  -- COSE. Public: whoever reads the database can check signatures with it and make none.
  public_key bytea not null,
  -- Of the last signature. It only grows, or stays 0 for ever: going back means that the passkey was copied.
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  aaguid uuid not null,
  last_used_at timestamptz
);

alter table session add column proved_with text not null default 'password'
  check (proved_with in ('password', 'passkey'));
`;
