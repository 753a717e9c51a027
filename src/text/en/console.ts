/** The console of administrators. */
export const consoleText = {
  'console.rooms': 'Administration',
  'console.room.people': 'People',
  'console.own-account': 'Your own account',
  'console.administration': 'Administration',
  'console.administration-about': 'People, help requests, policy and log of your organisation',
  'console.not-for-you': 'This page is for administrators',
  'console.not-for-you-about':
    'You are signed in as {userId}, which has no role in its organisation. If you need one, ask a Global admin.',
  'console.needs-passkey': 'Act with a passkey',
  'console.needs-passkey-about':
    'Your organisation’s policy lets administrators act on others only with a passkey. Add one to your own account; it counts 72 hours later.',
  'console.back-to': 'Back to {name}',

  'console.role.member': 'Member',
  'console.role.auditor': 'Auditor',
  'console.role.helpdesk-admin': 'Help desk admin',
  'console.role.user-admin': 'User admin',
  'console.role.global-admin': 'Global admin',

  'console.state.disabled': 'Switched off',
  'console.state.frozen': 'Frozen',
  'console.state.locked': 'Has to wait',
  'console.state.never': 'Never signed in',

  'console.recoverable.yes': 'Can get back in today',
  'console.recoverable.how':
    'Needs {needed, plural, one {one proof} other {# proofs of different kinds}}, and has: {ways}.',
  'console.recoverable.later': 'Not yet',
  'console.recoverable.later-about': 'The newest way begins to work on {when}.',
  'console.recoverable.no': 'Can’t get back in today',
  'console.recoverable.disabled': 'The account is switched off: nothing opens it.',
  'console.recoverable.invited':
    'No password was chosen yet: the link of the invitation opens the account. If it is lost or too old, invite again.',
  'console.recoverable.nothing':
    'Needs {needed, plural, one {one proof} other {# proofs of different kinds}}, and has no way that works.',
  'console.recoverable.too-few':
    'Needs {needed, plural, one {one proof} other {# proofs of different kinds}}, and has only: {ways}.',

  'console.person.role': 'Role',
  'console.person.last-sign-in': 'Last sign-in',
  'console.person.password': 'Password',
  'console.person.no-password': 'None yet',
  'console.person.password-since': 'Since {when}',
  'console.person.password-until': 'Temporary, until {when}',
  'console.person.password-over': 'Ended on {when}',
  'console.person.lock': 'Lock',
  'console.person.lock-strangers':
    'Unknown browsers wait until {until}{failures, plural, =0 {} one {, after one wrong password} other {, after # wrong passwords}}',
  'console.person.lock-known-device':
    'One known browser waits until {until}{failures, plural, =0 {} one {, after one wrong password} other {, after # wrong passwords}}',
  'console.person.lock-spent':
    'After {failures} wrong passwords, unknown browsers need a new password: unlocking does not change that',
  'console.person.frozen-why': 'Somebody pressed “This wasn’t me” about what happened on {when}',
  'console.person.below': 'Further down',
  'console.person.ways': 'Ways back in',
  'console.person.way': 'Way',
  'console.person.no-ways': 'None yet. They add them to their own account once they are signed in.',
  'console.person.sessions': 'Signed in on',
  'console.person.no-sessions': 'Nowhere.',
  'console.person.activity': 'Activity',
  'console.person.messages': 'Messages',
  'console.person.message-to': 'To',
  'console.person.message-outcome': 'Outcome',
  'console.person.message-answer': 'Answer of the other side',
  'console.person.no-messages': 'None in the last weeks.',
  'console.person.message-unsent': 'A message that was asked for at {at} has not left yet.',
  'console.person.message-settled': 'What became of the message stands below now.',
  'console.person.messages-again': 'Check again',
  'console.person.acts': 'What you can do',
  'console.person.no-act': 'Nothing',

  'console.delivery.sent': 'Sent',
  'console.delivery.failed': 'Failed so far',
  'console.delivery.over-budget': 'Held back: too many',
  'console.delivery.refused': 'Refused',

  'console.act.send-way-back': 'Send the way back in',
  'console.act.verify-caller': 'Verify a caller',
  'console.act.unlock': 'Unlock',
  'console.act.reset-link': 'Reset password: send a link',
  'console.act.temporary-password': 'Reset password: temporary password',
  'console.act.end-sessions': 'Sign out everywhere',
  'console.act.access-pass': 'Temporary access pass',
  'console.act.thaw': 'Thaw',
  'console.act.require-registration': 'Have the ways back in looked over',
  'console.act.invite': 'Invite again',
  'console.act.disable': 'Switch off',
  'console.act.enable': 'Switch on',
  'console.act.change-roles': 'Change roles',

  'console.act-about.send-way-back':
    'Mails the address of the recovery page to this person’s addresses. It opens nothing by itself.',
  'console.act-about.verify-caller':
    'Somebody is on the telephone: a code goes to a way of theirs, and they read it to you.',
  'console.act-about.unlock': 'Ends the wait after wrong passwords. The password stays the same.',
  'console.act-about.reset-link':
    'A one-time link goes to a confirmed address. Nothing changes until it is used.',
  'console.act-about.temporary-password':
    'Shown to you once, works once, for 24 hours; they then choose their own. Everybody is signed out.',
  'console.act-about.end-sessions': 'Ends every session of this person. The password stays the same.',
  'console.act-about.access-pass':
    'Stands in once for a lost second step. Shown to you once; you say how long it works.',
  'console.act-about.thaw':
    'Lets this person begin again: the old password no longer works, and what was added since the event is removed.',
  'console.act-about.require-registration':
    'At the next sign-in this person is asked to check their ways back in.',
  'console.act-about.invite': 'A new one-time link for the first sign-in. The one before it stops working.',
  'console.act-about.disable':
    'Nobody can sign in with this account or get back into it until it is switched on again. Everybody is signed out. Nothing is deleted.',
  'console.act-about.enable': 'Signing in works again, with the same password and ways back in.',
  'console.act-about.change-roles': 'What this person may do for others. They are signed out everywhere.',

  'console.act-question.send-way-back': 'Send {name} the way back in?',
  'console.act-question.unlock': 'Unlock {name}?',
  'console.act-question.end-sessions': 'Sign {name} out everywhere?',
  'console.act-question.thaw': 'Thaw the account of {name}?',
  'console.act-question.require-registration': 'Have {name} look their ways back in over?',
  'console.act-question.disable': 'Switch {name} off?',
  'console.act-question.enable': 'Switch {name} on again?',

  'console.said.send-way-back': 'The address of the recovery page is on its way.',
  'console.said.unlock': 'Unlocked.',
  'console.said.unlock-kept':
    'Unlocked, but for one lock: after a hundred wrong passwords, unknown browsers need a new password.',
  'console.said.end-sessions': 'Signed out everywhere.',
  'console.said.thaw': 'Thawed. The old password no longer works: send a link, or the way back in.',
  'console.said.require-registration': 'They will be asked at the next sign-in.',
  'console.said.disable': 'Switched off.',
  'console.said.enable': 'Switched on.',
  'console.said.overtaken':
    'This account changed in the same moment, and nothing was done. Look again, then decide.',

  'console.refused-title': '{act}: not possible',
  'console.refused-nothing': 'Nothing was changed.',
  'console.refusal.not-found': 'There is nobody like that in your organisation.',
  'console.refusal.own-account': 'This is your own account: look after it under “Your own account”.',
  'console.refusal.role': 'Your role does not include this. Ask a User admin or a Global admin.',
  'console.refusal.rank': 'You can do this for weaker roles than your own only. Ask a Global admin.',
  'console.refusal.self-service-only':
    'In this cloud nobody can do this for somebody else, Global admins included. Each person gets back in by themselves, from the sign-in page; you can send them the way.',
  'console.refusal.by-policy': 'Your organisation’s policy does not allow this.',
  'console.refusal.idle': 'There is nothing to do here.',
  'console.refusal.disabled': 'The account is switched off. Switch it on first.',
  'console.refusal.frozen': 'The account is frozen. Thaw it first.',
  'console.refusal.no-address':
    'This person has no confirmed address or number that could be used for it today.',
  'console.refusal.last-administrator':
    'This is the last Global admin. Make somebody else Global admin first, or nobody could help anyone any more.',
  'console.refusal.needs-caller': 'First verify who is calling. It then works for you, for 15 minutes.',
  'console.refusal.needs-approver':
    'A second administrator has to agree wherever one alone could take the account over: when somebody’s second step is replaced, or their password and second step within 24 hours.',
} as const;
