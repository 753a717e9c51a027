/** When an administrator gave somebody a stronger role; null: the operator did. A new one agrees to nothing yet (R48). */
export const newAdministrators = `
alter table account add column role_given_at timestamptz;
`;
