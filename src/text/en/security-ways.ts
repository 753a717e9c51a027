/** The pages on which a signed-in person adds and removes ways back in. */
export const securityWays = {
  'security.ways-title': 'Your ways back in',
  'security.ways-lead': 'These bring you back if you can’t sign in. Have one more than you need.',
  'security.ways-none': 'You have no way back in yet',
  'security.ways-none-about': 'If you forgot your password today, you could not get back in by yourself.',
  'security.ways-add': 'Add another way',
  'security.ways-first': 'First, make sure that you can always get back in',
  'security.ways-first-about':
    'You are in. Now add {needed, plural, one {a way back in} other {# ways back in of different kinds}}. What you add in this first hour works at once.',
  'security.ways-first-done': 'You can get back in if you ever need to. That is all we need for now.',
  'security.ways-state': 'State',
  'security.ways-since': 'Since',
  'security.ways-pending': 'Waiting for its code',
  'security.ways-enter-code': 'Enter the code',
  'security.way-added': 'Added. Everywhere else you were signed out, and all your addresses are told.',
  'security.way-added-from':
    'Added. It works after a waiting period; the list says from when. Everywhere else you were signed out, and all your addresses are told.',
  'security.way-removed': 'Removed. Everywhere else you were signed out, and all your addresses are told.',
  'security.stale':
    'Something changed meanwhile. This is how it stands now; nothing of what you just sent was done.',

  'security.email-title': 'Which mail address do you want to add?',
  'security.email-label': 'Mail address',
  'security.email-hint': 'Best is one that you can open without this account.',
  'security.phone-title': 'Which phone number do you want to add?',
  'security.phone-label': 'Phone number',
  'security.phone-hint': 'With the country code, for example +39 333 123 4567.',
  'security.address-submit': 'Send a code',
  'security.email-malformed': 'Enter one mail address, such as name@example.com.',
  'security.phone-malformed': 'Enter a phone number that can receive texts, with its country code.',
  'security.phone-country': 'We can’t send texts to that country. Use another number or another way.',
  'security.address-known': 'You have this one already.',
  'security.address-too-many': 'You have ten of this kind already. Remove one first.',

  'security.confirm-title': 'Enter the code',
  'security.confirm-lead.email': 'We sent a code to {address}. Its reference is {reference}.',
  'security.confirm-lead.phone': 'We texted a code to {address}. Its reference is {reference}.',
  'security.confirm-label': 'Six-digit code',
  'security.confirm-hint': 'It works for ten minutes. Until you enter it, nothing changes.',
  'security.confirm-submit': 'Confirm',
  'security.confirm-again': 'Send another code',
  'security.confirm-until':
    'You can ask for another code in {seconds, plural, one {# second} other {# seconds}}.',
  'security.confirm-left': 'You can ask for another code in {time}.',
  'security.confirm-over': 'You can ask for another code now.',
  'security.confirm-wrong': 'That is not the code with the reference {reference}. Check it and try again.',
  'security.confirm-dead':
    'This code does not work any more: it is too old, or there were too many wrong ones. Send another code.',
  'security.confirm-too-soon': 'Please wait a little before you ask for another code.',
  'security.confirm-other': 'Use another address',
  'security.confirm-sent-again': 'Another code is on its way. The one before does not work any more.',

  'security.app-title': 'Set up your authenticator app',
  'security.app-scan': 'Scan this picture with the app',
  'security.app-qr': 'Picture for your authenticator app; the same stands below as text',
  'security.app-type': 'If you can’t scan it, type this key into the app',
  'security.app-open': 'Open it in an app on this device',
  'security.app-label': 'Six-digit code that the app shows',
  'security.app-submit': 'Add this app',
  'security.app-about': 'From then on, signing in asks for a code of the app.',
  'security.app-wrong':
    'That is not the code that the app should show now. Check the time on your phone and type the newest code.',
  'security.app-over':
    'The page was open for too long. Scan the new picture; the entry in your app is of no use.',

  'security.codes-title': 'Make recovery codes?',
  'security.codes-about':
    'You get ten codes. Each works once, without a phone and without a network. Print them, or keep them in a password manager.',
  'security.codes-replace':
    'The codes that you have now stop working at once. The new ones bring you back from {when} on.',
  'security.codes-replace-now': 'The codes that you have now stop working at once.',
  'security.codes-submit': 'Make ten codes',
  'security.codes-made-title': 'Keep these codes in a safe place',
  'security.codes-made-once':
    'This is the only time that you see them. Print this page, copy them, or save them as a file.',
  'security.codes-made-from': 'They bring you back from {when} on.',
  'security.codes-download': 'Save as a file',
  'security.codes-done': 'I have kept them',
  'security.codes-file': 'Recovery codes for {userId}, made on {when}. Each works once.',

  'security.remove-way': 'Way back in',
  'security.remove-title': 'Remove this way back in?',
  'security.remove-last': 'Without it you could not get back in by yourself.',
  'security.remove-notice': 'We tell all your addresses. Everywhere else you will be signed out.',
  'security.remove-notice-address':
    'We tell all your addresses, this one too. Everywhere else you will be signed out.',
  'security.remove-submit': 'Remove',
  'security.remove-alone':
    'Without the app, your password alone protects your account, so it needs at least {minimum} characters.',
  'security.remove-new': 'New password, if yours has fewer than {minimum} characters',
  'security.remove-too-short':
    'Your password has fewer than {minimum} characters. Choose a longer one in the second field. Nothing was removed.',
} as const;
