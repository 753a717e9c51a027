/** Resetting somebody’s password, both ways. */
export const consoleReset = {
  'console.act-question.reset-link': 'Send {name} a link to a new password?',
  'console.reset-link.goes-to': 'The link goes to',
  'console.reset-link.works': 'It works',
  'console.reset-link.once': 'once, for {hours} hours',
  'console.reset-link.about':
    'The person chooses the password; you never see it. Until the link is used, the old password works and nobody is signed out. A link that was sent before stops working.',
  'console.reset-link.second-factor': 'The second step stays as it is.',
  'console.said.reset-link':
    'The link is on its way. Below, under “Messages”, you see whether the mail server took it.',
} as const;
