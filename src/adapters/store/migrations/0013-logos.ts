/** Organisations' logos by what is in them: two that choose the same picture share it, and no row says whose it is. */
export const logos = `
create table logo (
  -- Of the PNG.
  sha256 bytea primary key check (octet_length(sha256) = 32),
  width integer not null,
  height integer not null,
  png bytea not null check (octet_length(png) <= 1048576),
  -- When a policy last named it. What none names any more is kept for a while from then on: another may be about to.
  named_at timestamptz not null
);
`;
