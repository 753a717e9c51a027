/** What an administrator asked for and agreed to is looked up by them, and ends with them. */
export const approvalsByAdministrator = `
create index on approval (requester_id, requested_at desc);
create index on approval (decided_by) where state = 'approved';
create index on caller_check (account_id);
`;
