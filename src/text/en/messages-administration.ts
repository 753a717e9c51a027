/** Mails about what an administrator did: to the person, and to the other administrators. */
export const messagesAdministration = {
  'messages.notice.by': 'By',
  'messages.notice.admin-unlock.title': 'Your account was unlocked',
  'messages.notice.admin-unlock.text':
    'An administrator ended the wait after wrong passwords for {userId}. The password is still the same.',
  'messages.notice.admin-thaw.title': 'Your account is no longer frozen',
  'messages.notice.admin-thaw.text':
    'An administrator thawed {userId}. The old password no longer works: use “Can’t access your account?” to choose a new one.',
  'messages.notice.admin-reset-link.title': 'You were sent a link to a new password',
  'messages.notice.admin-reset-link.text':
    'An administrator sent a one-time link to a confirmed address of {userId}. Until it is used, nothing has changed.',
  'messages.notice.admin-temporary-password.title': 'An administrator made a temporary password',
  'messages.notice.admin-temporary-password.text':
    'The password of {userId} was replaced by a temporary one. It works once, and you then choose your own. Everybody was signed out.',
  'messages.notice.admin-access-pass.title': 'An administrator made a temporary access pass',
  'messages.notice.admin-access-pass.text':
    'With it, {userId} can be entered once without the usual second step. Nobody but you should have it.',
  'messages.notice.admin-end-sessions.title': 'You were signed out everywhere',
  'messages.notice.admin-end-sessions.text':
    'An administrator ended every session of {userId}. The password is still the same.',
  'messages.notice.admin-require-registration.title': 'Please look your ways back in over',
  'messages.notice.admin-require-registration.text':
    'An administrator asks you to check the ways back into {userId} when you next sign in.',
  'messages.notice.admin-disable.title': 'Your account was switched off',
  'messages.notice.admin-disable.text':
    'An administrator switched {userId} off. Nobody can sign in with it now.',
  'messages.notice.admin-enable.title': 'Your account was switched on again',
  'messages.notice.admin-enable.text': 'An administrator switched {userId} on again.',
  'messages.notice.admin-change-roles.title': 'Your roles were changed',
  'messages.notice.admin-change-roles.text':
    'An administrator changed what {userId} may do for others. You were signed out everywhere.',

  'messages.act.whom': 'Whom',
  'messages.act.ask':
    'You get this mail because you are a Global admin. If it surprises you, ask the administrator, and freeze nothing before you have.',
  'messages.act.unlock': '{name} ({userId}) was unlocked',
  'messages.act.thaw': '{name} ({userId}) was thawed',
  'messages.act.reset-link': '{name} ({userId}) was sent a link to a new password',
  'messages.act.temporary-password': '{name} ({userId}) got a temporary password',
  'messages.act.access-pass': '{name} ({userId}) got a temporary access pass',
  'messages.act.end-sessions': '{name} ({userId}) was signed out everywhere',
  'messages.act.require-registration': '{name} ({userId}) has to look their ways back in over',
  'messages.act.add': '{name} ({userId}) was added, with a role',
  'messages.act.invite': '{name} ({userId}) was invited',
  'messages.act.invite-corrected': 'The invitation of {name} ({userId}) goes to another address',
  'messages.act.disable': '{name} ({userId}) was switched off',
  'messages.act.enable': '{name} ({userId}) was switched on again',
  'messages.act.change-roles': 'The roles of {name} ({userId}) were changed',
  'messages.act.send-way-back': '{name} ({userId}) was sent the way back in',
  'messages.act.verify-caller': 'A caller was verified as {name} ({userId})',

  'messages.way-back.title': 'This is your way back in',
  'messages.way-back.intro':
    '{by} of your organisation sends you the page on which you get back into {userId} by yourself.',
  'messages.way-back.button': 'Get back into your account',
  'messages.way-back.note':
    'The page asks you to prove who you are. This mail proves nothing, and nobody can get in with it. If you can sign in, you don’t need it.',
} as const;
