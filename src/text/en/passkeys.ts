/** Passkeys, wherever a page or a mail speaks of them. */
export const passkeys = {
  'passkey.prove-lead': 'For this, use your passkey: it can’t be given to a page that only looks like ours.',
  'passkey.without': 'A passkey needs scripts in the browser. Without them, use one of the other ways.',
  'passkey.unsupported': 'This browser can’t use passkeys here. Use one of the other ways.',
  'passkey.asking': 'Follow what your device says.',
  'passkey.cancelled': 'No passkey was given. You can try again, or use one of the other ways.',
  'passkey.failed': 'Your browser could not do it. Try again, or use one of the other ways.',
  'passkey.there-already': 'This device holds a passkey for your account already.',
  'passkey.stale':
    'That took too long, or the page was out of date, so it did not count. Press the button again.',
  'passkey.empty': 'Your browser sent no passkey. Press the button again, or use one of the other ways.',
  'passkey.not-yours':
    'That passkey is not one of this account’s. Take another, or use one of the other ways.',

  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.passkey-wrong':
    'That passkey does not sign you in. Enter your user ID and password, or use “Can’t access your account?”.',
  'second-factor.passkey': 'Use a passkey instead',
  'security.prove-passkey': 'Use a passkey',
  'security.prove-or': 'Or with your password',

  'recover.way-passkey': 'A passkey',
  'recover.way-passkey-about': 'You use your fingerprint, your face or your device’s PIN, as it asks.',
  'recover.code-title-passkey': 'Use your passkey',
  'recover.code-lead-passkey':
    'Press the button. Your device asks for your fingerprint, your face or its PIN.',
  'recover.code-empty-passkey':
    'Your browser sent no passkey. Press the button again, or choose another way.',
  'recover.code-wrong-passkey':
    'That passkey can’t be used to get into this account. Take another one, or choose another way.',
  'recover.passkey-submit': 'Use a passkey',

  'security.way.passkey': 'Passkey',
  'security.add.passkey': 'Add a passkey',
  'security.add-about.passkey':
    'You sign in with your fingerprint, your face or your device’s PIN, without a password.',
  'security.passkey-title': 'Add a passkey',
  'security.passkey-about':
    'Your device or password manager makes it and keeps it. From then on you sign in with your fingerprint, your face or your device’s PIN, and no page that only looks like ours can use it.',
  'security.passkey-from': 'You can sign in with it at once. As a way back in it works from {when} on.',
  'security.passkey-name': 'A name for it',
  'security.passkey-name-hint': 'So that you can tell it from others, for example “My laptop”.',
  'security.passkey-name-empty': 'Give it a name.',
  'security.passkey-submit': 'Make a passkey',
  'security.passkey-refused': 'Your device’s answer can’t be used. Nothing was added. You can try again.',
  'security.passkey-added':
    'Added. You can sign in with it now; as a way back in it works after a waiting period, and the list says from when. Everywhere else you were signed out, and all your addresses are told.',
  'security.activity.sign-in-passkey': 'You signed in with a passkey',
  'security.activity.passkey-refused': 'A passkey was refused',
  'security.activity.passkey-copied': 'A passkey was refused: there seems to be a copy of it',
  'security.activity.recovery-passkey-refused': 'A passkey was refused while getting back in',

  'messages.ways.passkey': 'Passkey',
  'messages.notice.passkey-added.title': 'A passkey was added',
  'messages.notice.passkey-added.text':
    'Whoever holds the new passkey can sign in to {userId} with it from now on, without the password.',
  'messages.notice.passkey-copied.title': 'A passkey was refused',
  'messages.notice.passkey-copied.text':
    'Somebody used a passkey of {userId} that seems to be a copy: it had been used before this use. Nobody was signed in by it. Remove that passkey and make a new one.',
} as const;
