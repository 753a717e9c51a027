/** What is swept every hour is found by its age, in tables that grow with use; and nothing looks lines up by support code. */
export const indexesOfSweeps = `
drop index audit_event_support_code_idx;
create index on device (last_seen_at);
create index on password_guard (updated_at);
create index on authenticator_guard (updated_at);
create index on one_time_link (expires_at);
create index on delivery (finished_at);
`;
