/** Mails and text messages. What a text message says is plain ASCII, so that one part holds 160 characters. */
export const messages = {
  'messages.utc': '{at} UTC',
  'messages.asked': 'Asked for',
  'messages.footer.genuine':
    'How to recognise us: we never ask for your password or a code, neither by mail nor by phone, and every link of ours begins with {origin}/',
  'messages.footer.automatic': 'Sent automatically by {service}; nobody reads replies. Questions: {support}',

  'messages.code.subject': 'Code {reference} to get back into your account',
  'messages.code.title': 'Get back into your account',
  'messages.code.intro':
    'Here is the code for {userId}. Type it on the page that says {reference}; if the page says another one, a newer code is on its way.',
  'messages.code.label': 'Code {reference}',
  'messages.code.lifetime':
    'It works once, for {minutes, plural, one {# minute} other {# minutes}}, and on that page only.',
  'messages.code.link-intro':
    'Or go on where you are reading this. You will be asked once more, and the page where you began then closes.',
  'messages.code.link': 'Go on here',
  'messages.code.not-you':
    'Did you not ask for this? Then do nothing: your account is as it was. Don’t press the button, and don’t tell anyone this code. Whoever asks for it is not us.',
  'messages.code.text':
    '{code} is your {organisation} code {reference} to get back into your account. It works for {minutes} min. Tell it to nobody: we never ask for it.',

  'messages.confirm.subject': 'Code {reference} to confirm this address',
  'messages.confirm.title': 'Confirm this address',
  'messages.confirm.intro':
    'Somebody wants to add this address to an account at {organisation}. If that is you, type this code on the page that says {reference}.',
  'messages.confirm.not-you':
    'Did you not ask for this? Then do nothing: without the code, the address is not added. Don’t tell it to anyone.',
  'messages.confirm.text':
    '{code} is your {organisation} code {reference} to confirm this number. It works for {minutes} min. Tell it to nobody: we never ask for it.',

  'messages.ways.subject': 'Your ways back into {userId}',
  'messages.ways.title': 'These are your ways back in',
  'messages.ways.intro':
    'Somebody, probably you, wants to get back into {userId}. The page shows the same list to everyone; only this mail says which ways your account really has.',
  'messages.ways.other-kind':
    '“{wrong}” was chosen on the page, but this is a “{right}”. Start again and choose that; otherwise no code can arrive.',
  'messages.ways.email': 'Code by mail',
  'messages.ways.phone': 'Code by text message',
  'messages.ways.totp': 'Authenticator app',
  'messages.ways.recovery-codes': 'Recovery codes',
  'messages.ways.none': 'none',
  'messages.ways.set-up': 'set up',
  'messages.ways.unused': '{count, plural, one {# unused} other {# unused}}',
  'messages.ways.but': '{name} ({why})',
  'messages.ways.too-new': 'new: works from {day}',
  'messages.ways.own-mailbox': 'gets notices, no codes: it opens with this account',
  'messages.ways.closed': 'can’t be used now',
  'messages.ways.one': 'You need one of them to set a new password.',
  'messages.ways.two': 'You need two of them, of different kinds, to set a new password.',
  'messages.ways.too-few':
    'These are fewer than your account needs. You can’t get back in by yourself; please ask for help.',
  'messages.ways.help-administrators':
    'If you can reach none of them: “Ask for help” on the page tells your organisation’s administrators. Or write to {support}',
  'messages.ways.help-support': 'If you can reach none of them, write to {support}',
  'messages.ways.not-you':
    'Was it not you? Then do nothing. Asking alone changes nothing, and your password still works.',

  'messages.notice.account': 'Account',
  'messages.notice.what': 'What',
  'messages.notice.when': 'When',
  'messages.notice.not-me-intro':
    'If it was you, there is nothing to do. If it was not, press the button within {hours} hours. You will read what it does before anything happens.',
  'messages.notice.not-me': 'This wasn’t me',
  'messages.notice.tell-support':
    'If it was you, there is nothing to do. If it was not, tell us at once: {support}',
  'messages.notice.password-changed.title': 'Your password was changed',
  'messages.notice.password-changed.text':
    'The password of {userId} was changed by somebody who was signed in and knew the old one. Everybody else was signed out.',
  'messages.notice.password-first.title': 'Your account has a password',
  'messages.notice.password-first.text':
    'The first password of {userId} was set, with the one-time link made for this account.',
  'messages.notice.password-recovered.title': 'A new password was set',
  'messages.notice.password-recovered.text':
    'Somebody got back into {userId} with your ways back in, and set a new password. Everybody was signed out.',
  'messages.notice.unlocked.title': 'Your account was unlocked',
  'messages.notice.unlocked.text':
    'Somebody unlocked {userId} with your ways back in. The password is still the same. Everybody was signed out.',
  'messages.notice.factor-replaced.title': 'Your app or phone was replaced',
  'messages.notice.factor-replaced.text':
    'Somebody replaced the authenticator app or the phone of {userId} with your ways back in. Everybody was signed out.',
  'messages.notice.method-added.title': 'A way back in was added',
  'messages.notice.method-added.text': 'There is one more way back into {userId}.',
  'messages.notice.method-removed.title': 'A way back in was removed',
  'messages.notice.method-removed.text': 'There is one way fewer back into {userId}.',
  'messages.notice.recovery-codes-replaced.title': 'Your recovery codes were replaced',
  'messages.notice.recovery-codes-replaced.text':
    'New recovery codes were made for {userId}. The old ones no longer work.',
  'messages.notice.second-factor-failed.title': 'Right password, wrong second step',
  'messages.notice.second-factor-failed.text':
    'Somebody typed the right password for {userId}, and then a wrong code. Nobody was signed in. If it was not you, somebody knows your password: change it.',
  'messages.notice.frozen.title': 'Your account is frozen',
  'messages.notice.frozen.text':
    'Somebody pressed “This wasn’t me” in one of our messages about {userId}. Nobody can sign in now, and everybody was signed out.',
  'messages.notice.thaw':
    'To get back in, go to the sign-in page, choose “Can’t access your account?” and use two ways that were yours before. If you have only one, write to {support}.',
  'messages.notice.help-asked.title': 'Help was asked for',
  'messages.notice.help-asked.text':
    'Somebody asked the administrators of your organisation for help with {userId}. Nothing was changed. They will check that it is really you.',
  'messages.notice.help-not-you': 'If it was not you, tell your administrators, or write to {support}.',
  'messages.notice.short': '{organisation}: {title}. {userId}, {at}. Not you? Tell {support}',
  'messages.notice.short-not-me': '{organisation}: {title}. {userId}, {at}. Not you? {link}',

  'messages.digest.title': '{count, plural, one {Somebody asks} other {# people ask}} for your help',
  'messages.digest.intro':
    '{count, plural, one {This person says that they} other {These people say that they}} can’t get into their account at {organisation}:',
  'messages.digest.who': '{name} · {userId}',
  'messages.digest.when': '{at} · support code {supportCode}',
  'messages.digest.more': 'And {count, plural, one {# more} other {# more}}.',
  'messages.digest.nothing-proven':
    'Nothing was proven: anyone can ask in anyone’s name. Before you help, meet the person or call a number that you already have, never one from a message. You get this mail at most once an hour.',
} as const;
