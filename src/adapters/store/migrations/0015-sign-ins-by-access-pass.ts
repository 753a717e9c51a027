/** What a session or an account owes to an access pass proves nothing for others: its maker could have it (R46). */
export const signInsByAccessPass = `
alter table session drop constraint session_proved_with_check;
alter table session add constraint session_proved_with_check
  check (proved_with in ('password', 'passkey', 'access-pass'));

-- When a pass last stood in for the second factor at a sign-in. On the account: the next session may be begun with what
-- was set up in that one.
alter table account add column pass_signed_in_at timestamptz;
`;
