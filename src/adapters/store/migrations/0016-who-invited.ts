/** Who made a one-time link, where an administrator did: it ends with their standing (R55). */
export const whoInvited = `
alter table one_time_link add column made_by uuid;
create index on one_time_link (made_by) where made_by is not null and used_at is null;
`;
