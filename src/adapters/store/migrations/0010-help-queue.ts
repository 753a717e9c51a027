/** Requests for help are answered: what happened, and the queue by person. */
export const helpQueue = `
alter table help_request add column outcome text
  check (outcome in ('opened', 'shown', 'not-theirs', 'declined', 'recovered'));
-- Of the requests of one person the oldest stands for all; answering closes all of them.
create index on help_request (account_id, created_at, id) where state = 'waiting';
create index on help_request (decided_at, id) where state <> 'waiting';
`;
