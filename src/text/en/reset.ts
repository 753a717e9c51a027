/** A new password by a link from an administrator, or after a temporary one: mails, pages, what is told. */
export const reset = {
  'messages.reset-link.title': 'Choose a new password',
  'messages.reset-link.intro':
    '{by} of your organisation sends you this link, so that you can choose a new password for {userId}.',
  'messages.reset-link.button': 'Choose a new password',
  'messages.reset-link.lifetime':
    'It works once, for {hours} hours: until {until}. Until you use it, your password stays the same.',
  'messages.reset-link.note':
    'Send this mail on to nobody: whoever has the link can choose the password. You did not ask for a new one? Then leave the link alone; another mail tells you how to say that it wasn’t you.',
  'messages.notice.password-reset.title': 'A new password was set',
  'messages.notice.password-reset.text':
    'The password of {userId} was set anew, with a link that an administrator had sent. Everybody was signed out.',

  'messages.notice.password-own.title': 'You chose your own password',
  'messages.notice.password-own.text':
    'The temporary password of {userId} was used, and a new one was chosen in its place.',
  'security.activity.temporary-used': 'The temporary password was used',

  'reset.title': 'Choose a new password',
  'reset.lead':
    'An administrator of your organisation sent you this link. You will be signed out everywhere, and sign in with the new password.',
  'reset.lead-second-factor':
    'An administrator of your organisation sent you this link. You will be signed out everywhere, and sign in with the new password and your second step, which stays the same.',
  'reset.submit': 'Set the password',
  'reset.done-title': 'Your password is changed',
  'reset.done-verdict': 'Done',
  'reset.done-about': 'Sign in with the new password now. The old one no longer works.',
  'reset.done-told':
    'You were signed out everywhere, and we told all your addresses. If it was not you, press “This wasn’t me” in that mail.',
  'reset.dead-title': 'This link can’t be used any more',
  'reset.dead': 'It was used already, it is more than {hours} hours old, or something newer took its place.',
  'reset.dead-next':
    'Ask whoever sent it for a new one. Or get back in by yourself: your mail, your phone or your app may be enough.',
  'reset.dead-recover': 'Get back in by yourself',

  'new-password.title': 'Choose your own password',
  'new-password.lead':
    'The temporary password is used up now: nobody can sign in with it again. Choose one that only you know, and you are signed in.',
  'new-password.time':
    'You have 15 minutes. If you leave this page, ask for another temporary password, or use “{link}”.',
  'new-password.submit': 'Save and sign in',
  'new-password.over':
    'You did not choose a password in time, and the temporary one is used up. Ask for another, or use “Can’t access your account?”.',
} as const;
