/** The hash of each event stays with its block, so that an edited event can be named and not only noticed (R60). */
export const auditLeaves = `
-- For each event, in order of id: its id (8 bytes, big-endian) and the hash of its line (32 bytes).
alter table audit_block add column leaves bytea not null;
`;
