/** Resetting somebody’s password, both ways. */
export const consoleReset = {
  'console.act-question.reset-link': 'Send {name} a link to a new password?',
  'console.reset-link.goes-to': 'The link goes to',
  'console.reset-link.works': 'It works',
  'console.reset-link.once': 'once, for {hours} hours',
  'console.reset-link.about':
    'The person chooses the password; you never see it. Until the link is used, the old password works and nobody is signed out. A link that was sent before stops working.',
  'console.reset-link.second-factor': 'The second step stays as it is.',
  'console.reset-link.submit': 'Send the link',
  'console.said.reset-link':
    'The link is on its way. Below, under “Messages”, you see in a moment whether the mail server took it.',

  'console.act-question.temporary-password': 'Make a temporary password for {name}?',
  'console.temporary.about':
    'You will see it once. It works once, for {hours} hours; whoever signs in with it has to choose their own password at once.',
  'console.temporary.ends': 'The present password stops working, and this person is signed out everywhere.',
  'console.temporary.second-factor': 'The second step is still asked for.',
  'console.temporary.link-instead':
    'Better, if they can read their mail: send a link instead. You then see no password at all.',
  'console.temporary.otherwise': 'If they can’t read their mail',
  'console.temporary.to-link': 'Send a link instead',
  'console.temporary.made-title': 'Temporary password for {name}',
  'console.temporary.once':
    'This is the only time that you see it. If you reload this page or go back, it is gone: make another, and this one stops working.',
  'console.temporary.submit': 'Make a temporary password',
  'console.temporary.until': 'Works once, until',
  'console.temporary.hand-over':
    'Tell it to this person alone: face to face, or on a number that you already have. It is all small letters, with hyphens.',
  'console.temporary.next':
    'They sign in with it, and then choose their own password. We told all their addresses.',
  'console.temporary.done': 'I have passed it on',
} as const;
