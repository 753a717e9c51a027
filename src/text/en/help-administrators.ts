/** Help for administrators. */
export const helpAdministrators = {
  'help.reset-user': 'Reset a user password',
  'help.reset-user-about': 'For administrators: who may do it, how, and what the person sees.',
  'help.reset-user-who-title': 'Who may do it',
  'help.reset-user-global': 'For everybody in the organisation, other Global admins too.',
  'help.reset-user-user-admin': 'For members, auditors and help desk admins.',
  'help.reset-user-help-desk': 'For members and auditors, once the caller is verified: “{verify}”.',
  'help.reset-user-own':
    'Nobody does it for themselves: your own password is under “{own}”, or behind “{link}”.',
  'help.reset-user-steps-title': 'How',
  'help.reset-user-open': 'Open “{console}”, and there the page of the person.',
  'help.reset-user-choose':
    'Under “{acts}”, choose “{mail}” or “{temporary}”. What you can’t do stands there too, with the reason.',
  'help.reset-user-prove': 'If you proved who you are more than five minutes ago, you are asked again.',
  'help.reset-user-press':
    'Read what will happen, and press the button. The person is told at all addresses, and so are the other Global admins.',
  'help.reset-user-link-title': 'A link, or a temporary password?',
  'help.reset-user-link':
    'A mail with a button goes to a confirmed address outside your own domains. It works once, for 24 hours. The person chooses a password and signs in with it. Until then the old one works. You see no password at all: take this one where you can.',
  'help.reset-user-temporary':
    'You see it once: five words, to read out to the person. It works for one sign-in within 24 hours. There the person has to choose their own password at once; whoever leaves that page has to ask you again. The old password ends at once, and everybody is signed out.',
  'help.reset-user-second':
    'The second step is asked for as before. If that is lost, the person gets back in by themselves and chooses “{lost}”.',
  'help.reset-user-not-title': 'It is not offered',
  'help.reset-user-self-service':
    'In a cloud that is self-service only, nobody can reset a password for somebody else, Global admins included. Send the person the way there: “{sendWay}”.',
  'help.reset-user-policy':
    'Your organisation may have switched one of the two off. Its Global admins can say why.',
  'help.reset-user-address':
    'Without a confirmed address that is three days old and outside your own domains, there is nowhere to send a link to.',
  'help.reset-user-alone-title': 'A Global admin who has nobody to ask',
  'help.reset-user-alone':
    'Only another Global admin can do it for a Global admin, so keep at least two. If there is no other, get back in by yourself:',
  'help.reset-user-alone-else': 'If that does not work either, write to our support.',
} as const;
