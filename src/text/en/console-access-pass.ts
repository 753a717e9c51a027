/** The temporary access pass: its pages in the console, and what its owner is told. */
export const consoleAccessPass = {
  'console.pass.title': 'How long should the pass for {name} work?',
  'console.pass.about':
    'It stands in once for the app’s code at sign-in, or for one of two proofs on the way back in. Nothing else changes, and sessions stay. A new pass takes the place of one that is out.',
  'console.pass.time': 'How long it works',
  'console.pass.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'console.pass.hours': '{hours, plural, one {# hour} other {# hours}}',
  'console.pass.usual': 'Usual: enough for a call',
  'console.pass.time-wrong': 'Choose a time from ten minutes to 24 hours',
  'console.pass.make': 'Make the pass',
  'console.pass.made-title': 'The pass for {name}',
  'console.pass.made-once':
    'You see it only now. Read it aloud, or hand it over by a way that only {name} reads.',
  'console.pass.made-until': 'It works once, until {when}.',
  'console.pass.made-how':
    'They sign in with their password and type it in place of the app’s code, then set up a new app. If the password is lost too, they choose “A pass from my administrator” under “Can’t access your account?”.',
  'console.pass.out': 'Access pass',
  'console.pass.out-until': 'One is out until {when}, made by {by}',
  'console.pass.withdraw': 'Take the pass back',
  'console.said.pass-withdrawn': 'The pass was taken back. It opens nothing any more.',
  'console.said.pass-none': 'There was no pass to take back: it was used, or is over.',

  'console.pass.no-proof': 'An access pass does not let you act on others',
  'console.pass.no-proof-why':
    'You came in with a temporary access pass, or with something that was set up after one. Whoever made the pass could be in your place, so it opens your own account and nothing else.',
  'console.pass.no-proof-older':
    'If you still have the app or a recovery code from before the pass, prove with it that it is you.',
  'console.pass.no-proof-go': 'Prove that it is you',
  'console.pass.no-proof-without':
    'If you have neither, set up a new app now. It counts from {when} on; until then another administrator has to act.',
  'console.pass.no-proof-nothing':
    'Nothing that you had before the pass can prove it here. Set up an app or a passkey, if you have not yet: it counts from {when} on. Until then another administrator has to act.',

  'security.pass-used':
    'You are in with the pass, and it is used up. Set up a new app now, and remove the one you lost: the next sign-in asks for it.',

  'messages.notice.access-pass-used.title': 'A temporary access pass was used',
  'messages.notice.access-pass-used.text':
    'Somebody used the temporary access pass that an administrator had made for {userId}, in place of a second step.',
} as const;
