/**
 * The audit log is read by organisation, newest first, in pages: each index ends with the order of the pages, so that a
 * page costs the same on the first day and after five million events. What they cost the writer is in docs/decisions.
 */
export const auditSearch = `
-- Two indexes by id become two by time: what was read by them in order of id is read in order of time.
drop index audit_event_organisation_id_id_idx;
drop index audit_event_account_id_id_idx;
create index audit_event_time on audit_event (organisation_id, at, id);
create index audit_event_person on audit_event (account_id, at, id);
-- The first two letters of an actor say what it is: account, operator, system, stranger.
create index audit_event_kind on audit_event (organisation_id, kind, left(actor, 2), at, id);
-- What somebody did to others, or to nobody: few events, and what a person did to their own account is found by person.
create index audit_event_actor on audit_event (organisation_id, actor, at, id)
  where left(actor, 2) = 'ac' and (account_id is null or actor <> 'account:' || account_id::text);
create index if not exists audit_event_support_code on audit_event (organisation_id, support_code)
  where support_code is not null;
create index delivery_not_delivered on delivery (finished_at) where outcome in ('failed', 'refused');
`;
