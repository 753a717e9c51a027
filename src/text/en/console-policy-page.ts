/** The pages of an organisation's policy. What a policy says stands in `console-policy.ts`. */
export const consolePolicyPage = {
  'console.room.policy': 'Policy',
  'console.policy.title': 'What your policy says',
  'console.policy.edit': 'Change the policy',
  'console.policy.not-yours': 'Only Global admins change the policy. Every administrator may read it.',
  'console.policy.only-global-admins': 'Only Global admins change the policy',
  'console.policy.back': 'Policy',
  'console.policy.differs': 'Your own',
  'console.policy.differs-about':
    'What is marked “Your own” differs from the preset. The rest is as the preset says.',
  'console.policy.none-differs': 'Everything is as the preset says.',
  'console.policy.preset': 'Preset',
  'console.policy.preset-name': '{preset, select, standard {Standard} other {Self-service only}}',
  'console.policy.preset-about':
    '{preset, select, standard {Administrators may help people, as far as this policy lets them.} other {Nobody may reset anything for another person: people get back in by themselves, or with the operator’s support.}}',
  'console.policy.preset-operator': 'Only the operator of this service changes the preset.',
  'console.policy.presets': 'Compare the presets',
  'console.policy.presets-title': 'What do the presets say?',
  'console.policy.presets-about':
    'A preset says everything that your policy does not say otherwise. Only the operator of this service changes which one you have.',
  'console.policy.presets-yours': 'Yours',
  'console.policy.presets-different': 'Where they differ',
  'console.policy.presets-same': 'What both say',
  'console.policy.section.proofs': 'Getting back in',
  'console.policy.section.administrators': 'What administrators may do',
  'console.policy.section.passwords': 'Passwords',
  'console.policy.section.registration': 'Asking people for ways back in',
  'console.policy.section.help': 'Help and notices',
  'console.policy.section.waits': 'Waits',
  'console.policy.section.name': 'Name and logo',
  'console.policy.fixed-title': 'What no policy can lower',
  'console.policy.waits-title': 'A change waits',
  'console.policy.waits-about': 'It takes effect on {when}. Until then nothing of it is in force.',
  'console.policy.waits-by': 'Asked for by {name} on {when}.',
  'console.policy.take-back': 'Take it back',
  'console.policy.take-back-about': 'Any Global admin can take it back until then.',
  'console.policy.was': 'Before: {sentence}',
  'console.policy.opens': 'Opens more',
  'console.policy.preset-becomes':
    '{preset, select, standard {The preset becomes Standard: administrators may help people, as far as the policy lets them.} other {The preset becomes Self-service only: nobody may reset anything for another person.}}',
  'console.policy.history': 'History',
  'console.policy.history-empty': 'Nothing was changed since the organisation was set up.',
  'console.policy.version': 'Version {version}',
  'console.policy.state':
    '{state, select, pending {Waits} cancelled {Taken back} superseded {Replaced} other {In force}}',
  'console.policy.set-up': 'As the organisation was set up.',
  'console.policy.changed-by': '{name}, {when}',
  'console.policy.taken-back-by': 'Taken back by {name} on {when}.',
  'console.policy.since': 'In force since {when}.',
  'console.policy.was-to-come': 'Was to take effect on {when}.',
  'console.policy.older': 'Older versions',
  'console.policy.newest': 'Newest versions',
  'console.policy.author':
    '{kind, select, operator {the operator} system {the service by itself} other {an account that is gone}}',

  'console.policy.edit-title': 'What should your policy say?',
  'console.policy.edit-about':
    'You see what it changes, and whom it locks out, before anything is saved. What opens more than before waits {hours} hours.',
  'console.policy.edit-waiting':
    'A change waits until {when}. This form shows the policy with that change. Saving anything replaces it, and what opens more waits anew.',
  'console.policy.edit-preset':
    'Your preset decides what administrators may do for others and who answers “Ask for help”, so this form does not ask.',
  'console.policy.review': 'See what it changes',
  'console.policy.field.gates': 'Proofs before a new password',
  'console.policy.field.ways': 'Ways back in',
  'console.policy.field.ways-hint': 'Keep at least two: administrators always need two different ones.',
  'console.policy.field.own-mail': 'Mailboxes in your own domains',
  'console.policy.field.own-mail-hint':
    'Whoever can’t sign in often can’t read such a mailbox either, and who took the sign-in over reads it.',
  'console.policy.field.resets': 'For people who can’t get in',
  'console.policy.field.caller-proof': 'Proof of a caller',
  'console.policy.field.passkey': 'Acting for others',
  'console.policy.field.passkey-hint':
    'Without it, any fresh proof does, unless the administrator has a passkey.',
  'console.policy.field.password-alone': 'Shortest password that stands alone',
  'console.policy.field.password-second-factor': 'Shortest password beside a second step',
  'console.policy.field.banned-terms': 'Terms kept out of passwords',
  'console.policy.field.banned-terms-hint':
    'One a line: names of products, places, teams. At most {most}, each of {minimum} to {maximum} characters.',
  'console.policy.field.registration': 'At sign-in',
  'console.policy.field.reconfirm': 'Days until people are asked whether their ways are still theirs',
  'console.policy.field.reconfirm-hint': 'From {minimum} to {maximum} days. 0: never.',
  'console.policy.field.help-by': 'Who answers “Ask for help”',
  'console.policy.field.help-link': 'Where your people find help',
  'console.policy.field.help-link-hint':
    'An address that begins with https:// or a mail address, at most {longest} characters. Leave it empty for none. It is shown once somebody has proven one thing.',
  'console.policy.field.notices': 'Notices that may be switched off',
  'console.policy.field.probation': 'Hours before a new way opens anything',
  'console.policy.field.lowering': 'Hours that a change waits which opens more',
  'console.policy.field.logo': 'Logo',
  'console.policy.field.name': 'Name of your organisation',
  'console.policy.field.name-hint':
    'At most {longest} characters. Leave it empty for the one that you were set up with: {name}.',
  'console.policy.field.characters-hint': 'From {minimum} to {maximum} characters.',
  'console.policy.field.hours-hint': 'From {minimum} to {maximum} hours.',

  'console.policy.review-title': 'Is this what you want?',
  'console.policy.at-once': 'At once',
  'console.policy.later': 'From {when}',
  'console.policy.later-why':
    'This opens more than before. It waits {hours} hours, all Global admins are told now, and any of them can take it back until then.',
  'console.policy.replaces': 'It takes the place of the change that waits until {when}.',
  'console.policy.takes-back':
    'The change that waits until {when} is given up with it, and all Global admins are told.',
  'console.policy.passwords-stay':
    'Passwords that people have already stay as they are. The new rule counts from their next change.',
  'console.policy.passkeys':
    '{withPasskey, plural, =0 {None} other {#}} of {all, plural, one {# administrator} other {# administrators}} have a passkey that counts today. The others can’t act for anybody until they have added one.',
  'console.policy.passkeys-self': 'You have none that counts yourself: you could not change this back.',
  'console.policy.no-passkey':
    'Administrators can’t be asked for a passkey yet: no Global admin has one that counts, and nobody could act any more. Add a passkey to your own account first. A new one counts after its wait.',
  'console.policy.locks-out': 'Whom does this lock out?',
  'console.policy.locks-out-at-once': 'Whom does this lock out at once?',
  'console.policy.locks-out-later': 'Whom does all of it lock out, from {when}?',
  'console.policy.locks-out-nobody': 'Nobody who could get back in alone today is locked out.',
  'console.policy.locks-out-some':
    '{accounts, plural, one {# person who could get back in alone today could not any more} other {# people who could get back in alone today could not any more}}',
  'console.policy.of-all':
    'Of {all, plural, one {# person} other {# people}}. With a role among them: {administrators}.',
  'console.policy.lets-in':
    '{accounts, plural, one {# person who can’t today could get back in alone} other {# people who can’t today could get back in alone}}',
  'console.policy.out-anyway':
    '{accounts, plural, one {# person can’t get back in alone today, and could not then.} other {# people can’t get back in alone today, and could not then.}}',
  'console.policy.names-about': 'Each name opens in another tab.',
  'console.policy.and-more': 'and {number, plural, other {# more}}',
  'console.policy.save': 'Save this policy',
  'console.policy.change-more': 'Change something',
  'console.policy.unchanged': 'Nothing differs from what is in force.',
  'console.policy.stale':
    'Prove again that it is you: nothing was saved yet. Do it in another tab, then come back here and save.',
  'console.policy.prove': 'Prove that it is you (opens another tab)',
  'console.policy.overtaken': 'The policy changed while you were at it, and nothing of yours was saved',
  'console.policy.overtaken-about':
    'What you typed is kept below. Look at what changed, then see again what yours would change.',
  'console.policy.overtaken-took-effect': 'What waited is in force now.',

  'console.said.policy-in-force': 'Saved. It is in force.',
  'console.said.policy-waits': 'Saved. It waits, and all Global admins are told.',
  'console.said.policy-partly':
    'Saved. What opens nothing is in force; the rest waits, and all Global admins are told.',
  'console.said.policy-there-already': 'This is what the policy says already.',
  'console.said.policy-taken-back': 'Taken back. It will not take effect.',
  'console.said.policy-gone': 'That change does not wait any more. Nothing was done.',
} as const;
