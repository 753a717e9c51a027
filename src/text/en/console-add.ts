/** Adding people, inviting them again, and their roles. */
export const consoleAdd = {
  'console.add.title': 'Add a person',
  'console.add.lead':
    'They get a mail with a link that works once, and choose their own password. You never see either.',
  'console.add.name': 'Name',
  'console.add.user-id': 'User ID',
  'console.add.user-id-hint': 'What comes before @{domain}',
  'console.add.domain': 'Domain',
  'console.add.mail': 'Mail address for the invitation',
  'console.add.mail-hint': 'A mailbox elsewhere. Opening the link there makes it a way back in.',
  'console.add.locale': 'Language of the invitation',
  'console.add.link-about':
    'The link works for {days} days; for somebody with a role, {hours} hours. You can invite again.',
  'console.add.submit': 'Add and invite',
  'console.add.not-allowed': 'You can’t add this person',
  'console.add.not-allowed-about':
    'User admins add members. Roles are given by Global admins alone: ask one of them.',
  'console.add.too-many': 'Too many invitations',
  'console.add.too-many-about':
    'Your organisation sends {most} invitations an hour at most. Try again later; for larger groups there is the import.',
  'console.add.problem.name-missing': 'Enter the person’s name.',
  'console.add.problem.name-long': 'The name is longer than 200 characters.',
  'console.add.problem.name-link':
    'A mail program would make a link of this name. Leave addresses out, and put a space after a full stop.',
  'console.add.problem.id-missing': 'Enter the user ID: what comes before the @.',
  'console.add.problem.id-malformed':
    'A user ID has letters, digits, dots and hyphens before the @, and no spaces. Its domain is your organisation’s.',
  'console.add.problem.domain': 'Choose one of your organisation’s domains.',
  'console.add.problem.id-taken':
    'This user ID exists already, or looks like one that does. People could be mistaken for each other: choose another one.',
  'console.add.problem.mail-missing': 'Enter the address that the invitation goes to.',
  'console.add.problem.mail-malformed': 'This is no mail address. It looks like name@domain.',
  'console.add.problem.mail-own':
    'This mailbox opens with the very sign-in that the invitation is for: nobody could read it there yet. Ask the person for an address elsewhere.',
  'console.said.added': 'Added. The invitation is on its way.',
  'console.invite.title': 'Invite {name} again?',
  'console.invite.about':
    'A new link goes to {address} and works once, for {days, plural, =0 {{hours} hours} other {# days}}. The one before it stops working.',
  'console.invite.no-address': 'There is no address yet that an invitation could go to.',
  'console.invite.other': 'Another address, if this one was wrong',
  'console.invite.other-hint': 'Leave it empty to send to the same address again.',
  'console.invite.submit': 'Send the invitation',
  'console.said.invite': 'The invitation is on its way. The link before it no longer works.',
  'console.roles.title': 'What may {name} do?',
  'console.roles.about': 'They are signed out everywhere and told by mail, as are the other Global admins.',
  'console.roles.submit': 'Change the role',
  'console.roles.missing': 'Choose a role.',
  'console.roles.may.member': 'Looks after their own account only.',
  'console.roles.may.auditor': 'Reads everything about the organisation’s people and log. Changes nothing.',
  'console.roles.may.helpdesk-admin':
    'Helps members and auditors who call: verifies them, then unlocks or resets. Ends sessions.',
  'console.roles.may.user-admin':
    'All of that, and adds people, switches them off and on, thaws, and gives access passes. Not for other User admins or Global admins.',
  'console.roles.may.global-admin':
    'Everything, for everybody, policy and roles included. Nobody changes their own role.',
  'console.said.change-roles': 'The role is changed. They are signed out everywhere.',
  'console.said.change-roles-same': 'They have this role already. Nothing was changed.',
} as const;
