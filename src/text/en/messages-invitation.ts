/** The mail that invites somebody to their first sign-in. */
export const messagesInvitation = {
  'messages.invitation.title': 'Your account at {organisation}',
  'messages.invitation.intro':
    '{by} made an account for you at {organisation}. With this link you choose your password and sign in for the first time. It works once.',
  'messages.invitation.user-id': 'User ID',
  'messages.invitation.until': 'Works until',
  'messages.invitation.button': 'Choose your password',
  'messages.invitation.note':
    'Nobody else has this link: pass it on to nobody. If you expected no account, do nothing; without the link nothing opens.',
} as const;
