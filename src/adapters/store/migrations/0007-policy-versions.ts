/** What an organisation decided, and who decided it when. What is in force stands in `organisation` as well, where each request reads it. */
export const policyVersions = `
create table policy_version (
  organisation_id uuid not null references organisation on delete cascade,
  -- 0 is what it was set up with, written down at the first change.
  version integer not null,
  preset text not null check (preset in ('standard', 'self-service-only')),
  policy jsonb not null,
  state text not null check (state in ('in-force', 'pending', 'cancelled', 'superseded')),
  changed_by text not null,
  changed_at timestamptz not null,
  takes_effect_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  primary key (organisation_id, version)
);
create unique index policy_version_in_force on policy_version (organisation_id) where state = 'in-force';
create unique index policy_version_pending on policy_version (organisation_id) where state = 'pending';
create index policy_version_due on policy_version (takes_effect_at) where state = 'pending';
`;
