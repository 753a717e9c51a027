/** What a policy says, sentence by sentence: the page, the mails and the command say the same. */
export const consolePolicy = {
  'console.policy.says.gates':
    '{is, plural, =1 {One proof lets people replace a forgotten password.} other {# different proofs are needed to replace a forgotten password.}}',
  'console.policy.says.way-email':
    '{is, select, yes {A mailed code or link is a way back in.} other {Mail is no way back in.}}',
  'console.policy.says.way-phone':
    '{is, select, yes {A text message is a way back in.} other {Text messages are no way back in.}}',
  'console.policy.says.way-totp':
    '{is, select, yes {An authenticator app is a way back in.} other {Authenticator apps are no way back in.}}',
  'console.policy.says.way-passkey':
    '{is, select, yes {A passkey is a way back in.} other {Passkeys are no way back in.}}',
  'console.policy.says.way-recovery-code':
    '{is, select, yes {A recovery code is a way back in.} other {Recovery codes are no way back in.}}',
  'console.policy.says.own-mail':
    '{is, select, yes {A mailbox in your own domains is a way back in, although it opens with this very sign-in.} other {A mailbox in your own domains gets notices and is no way back in: it opens with this very sign-in.}}',
  'console.policy.says.reset-link':
    '{is, select, yes {Administrators may send somebody a one-time link for a new password.} other {Administrators may send nobody a link for a new password.}}',
  'console.policy.says.temporary-password':
    '{is, select, yes {Administrators may give somebody a temporary password, shown once.} other {Administrators may give nobody a temporary password.}}',
  'console.policy.says.access-pass':
    '{is, select, yes {Administrators may give somebody a temporary access pass.} other {Administrators may give nobody a temporary access pass.}}',
  'console.policy.says.caller-proof':
    '{is, select, everybody {Every administrator needs a proof of the caller before they help.} other {Help desk needs a proof of the caller before they help; higher roles do not.}}',
  'console.policy.says.administrators-passkey':
    '{is, select, yes {Administrators act for others only after a passkey.} other {Administrators act for others after any fresh proof.}}',
  'console.policy.says.password-alone': 'A password that stands alone has at least {is} characters.',
  'console.policy.says.password-second-factor':
    'A password beside a second step has at least {is} characters.',
  'console.policy.says.banned-terms':
    '{is, plural, =0 {No terms of your own are kept out of passwords.} one {One term of your own is kept out of passwords.} other {# terms of your own are kept out of passwords.}}',
  'console.policy.says.registration':
    '{is, select, required {Whoever has too few ways back in must add one at sign-in.} nudged {Whoever has too few ways back in is asked for one at sign-in, and may put it off.} other {Nobody is asked for ways back in at sign-in.}}',
  'console.policy.says.reconfirm':
    '{is, plural, =0 {Nobody is asked whether their ways back in are still theirs.} one {People are asked every day whether their ways back in are still theirs.} other {People are asked every # days whether their ways back in are still theirs.}}',
  'console.policy.says.help-by':
    '{is, select, administrators {“Ask for help” tells your administrators.} other {“Ask for help” leads to the operator’s support.}}',
  'console.policy.says.notice-help-asked':
    '{is, select, yes {People are told when somebody asks for help in their name.} other {People are not told when somebody asks for help in their name.}}',
  'console.policy.says.notice-help-digest':
    '{is, select, yes {Administrators get a mail about who asked for help, at most once an hour.} other {Administrators get no mail about who asked for help.}}',
  'console.policy.says.probation': 'A new way back in that somebody adds opens nothing for {is} hours.',
  'console.policy.says.lowering': 'A change of policy that opens more than before waits {is} hours.',
  'console.policy.says.help-link':
    '{is, select, none {Pages name no place for help of your own.} other {Pages send people for help to {is}.}}',
  'console.policy.says.name':
    '{is, select, none {Pages and mails carry the name that you were set up with.} other {Pages and mails carry the name “{is}”.}}',
  'console.policy.says.logo':
    '{is, select, none {Pages carry no logo.} other {Pages carry a logo of {size} pixels, number {code}.}}',
  'console.policy.terms-changed': 'Terms kept out of passwords: {added} added, {removed} taken off.',
  'console.policy.fixed.administrators': 'Administrators always need two different proofs.',
  'console.policy.fixed.second-factor': 'Whoever signs in with two steps recovers with two different proofs.',
  'console.policy.fixed.probation':
    'A way that somebody adds for themselves waits at least 72 hours before it opens anything.',
  'console.policy.fixed.password-length':
    'Passwords never have fewer than 15 characters alone, or 8 beside a second step.',
  'console.policy.fixed.blocklist': 'Common, breached and too simple passwords are always refused.',
  'console.policy.fixed.no-picking':
    'Nobody picks another person’s password, and a temporary one must be changed at once.',
  'console.policy.fixed.roles':
    'Nobody acts on an equal or higher role; on Global admins only Global admins do.',
  'console.policy.fixed.help-desk': 'Help desk always needs a proof of the caller.',
  'console.policy.fixed.second-approver':
    'Replacing somebody’s second step, or their password and second step within a day, always takes a second administrator, and the others are told.',
  'console.policy.fixed.notices':
    'People are always told, at all their addresses, of what changes their account.',
  'console.policy.fixed.lowering':
    'A change that opens more than before always waits at least 72 hours, and all Global admins are told.',
  'console.policy.problem.at': '{path}: {problem}',
  'console.policy.problem.not-an-object': "an object is expected here: '{'…'}'.",
  'console.policy.problem.unknown-field': 'there is no such field.',
  'console.policy.problem.wrong-type': 'another kind of value is expected: {wanted}.',
  'console.policy.problem.not-a-choice': 'this can be: {choices}.',
  'console.policy.problem.out-of-bounds': 'this can be from {minimum} to {maximum}.',
  'console.policy.problem.too-many': 'at most {maximum} are taken.',
  'console.policy.problem.term-length': '“{term}” does not have {minimum} to {maximum} characters.',
  'console.policy.problem.holds-link': 'it holds a link.',
  'console.policy.problem.not-plain': 'it holds characters that can’t be seen.',
  'console.policy.problem.name-length': 'a name has {minimum} to {maximum} characters.',
  'console.policy.problem.not-a-link': 'an address that begins with https:// or a mail address is expected.',
  'console.policy.problem.not-a-logo':
    'null is expected here, or a logo as “regain policy get --json” names it: sha256, width and height.',
  'console.policy.problem.no-such-picture':
    'this picture is not stored here. Put it there with “regain policy logo”, or on the page of the logo.',
  'console.policy.problem.too-few-ways':
    'at least {minimum} ways must stay on: administrators need two different ones.',
  'console.policy.mail.proposed.title': 'Your policy is about to open more than before',
  'console.policy.mail.proposed.text':
    'A change of the policy of {organisation} waits. It opens more than before, so every Global admin is told, and nothing changes until the time below.',
  'console.policy.mail.cancelled.title': 'A change of your policy was taken back',
  'console.policy.mail.cancelled.text':
    'The change of the policy of {organisation} that waited was taken back. This will not happen:',
  'console.policy.mail.took-effect.title': 'Your policy opens more than before',
  'console.policy.mail.took-effect.text':
    'The change of the policy of {organisation} that waited is in force now.',
  'console.policy.mail.changed.title': 'Your policy was changed',
  'console.policy.mail.changed.text':
    'The policy of {organisation} was changed. It opens no more than before, so it is in force already. From now on:',
  'console.policy.mail.help-link':
    'Pages send people somewhere else for help than before. Look in the console where that is.',
  'console.policy.mail.preset':
    '{preset, select, standard {Administrators may help people, as far as the policy lets them.} other {Nobody may reset anything for another person.}}',
  'console.policy.mail.operator': 'the operator of this service',
  'console.policy.mail.by': 'By',
  'console.policy.mail.by-itself':
    '{name} asked for it, and {because, select, frozen {is frozen} disabled {is switched off} other {is no Global admin any more}}: so it was taken back by itself',
  'console.policy.mail.when': 'When',
  'console.policy.mail.from': 'In force from',
  'console.policy.mail.cancel':
    'If you do not want this, any Global admin can take it back until then: {link}',
  'console.policy.mail.text': '{organisation}: {title}. {link}',
} as const;
