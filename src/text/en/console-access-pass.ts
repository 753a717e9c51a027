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

  'security.pass-used':
    'You are in with the pass, and it is used up. Set up a new app now, and remove the one you lost: the next sign-in asks for it.',

  'messages.notice.access-pass-used.title': 'A temporary access pass was used',
  'messages.notice.access-pass-used.text':
    'Somebody used the temporary access pass that an administrator had made for {userId}, in place of a second step.',
} as const;
