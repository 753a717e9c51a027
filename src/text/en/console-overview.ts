/** The first page of the console, and the list of messages that did not leave. */
export const consoleOverview = {
  'console.room.overview': 'Overview',
  'console.overview.title': 'What needs somebody today?',
  'console.overview.find': 'Somebody can’t get in?',
  'console.overview.find-hint': 'Name, user ID, or the support code from the foot of their page',
  'console.overview.find-button': 'Look up',
  'console.overview.today': 'Today',
  'console.overview.nothing-waits': 'Nobody waits for you.',
  'console.overview.count': '{count, number}',
  'console.overview.count-more': 'more than {count, number}',
  'console.overview.since': 'Since {day}',
  'console.overview.help': '{count, plural, one {person asks} other {people ask}} for help',
  'console.overview.approvals':
    '{count, plural, one {request waits} other {requests wait}} for your agreement',
  'console.overview.not-recoverable':
    '{count, plural, one {person has} other {people have}} no way back in that works today',
  'console.overview.locked-out':
    '{count, plural, one {person} other {people}} had to wait after wrong passwords',
  'console.overview.not-delivered': '{count, plural, one {message was} other {messages were}} not delivered',
  'console.overview.never-signed-in': '{count, plural, one {person has} other {people have}} never signed in',
  'console.overview.recoveries': 'Who got back in?',
  'console.overview.recoveries-since':
    'Everybody who began to get back in since {day}, by what became of it.',
  'console.overview.recoveries-count': 'How many',
  'console.overview.share': 'Share',
  'console.overview.no-recoveries': 'Nobody had to get back in.',
  'console.overview.outcome': 'What became of it',
  'console.overview.outcome.password-changed': 'Back in, with a new password',
  'console.overview.outcome.unlocked': 'Back in, unlocked',
  'console.overview.outcome.factor-replaced': 'Back in, with a new phone or app',
  'console.overview.stuck': 'Not back in: no way was left that policy accepts',
  'console.overview.left': 'Under way, given up, or out of time',
  'console.overview.also': 'What else?',
  'console.overview.to-help': 'Who asks for help',
  'console.overview.to-help-about': 'Oldest first. They are told what you answer.',
  'console.overview.to-add': 'Add somebody',
  'console.overview.to-add-about': 'They get a link with which they choose their own password.',
  'console.overview.to-undelivered': 'Did the code leave?',
  'console.overview.to-undelivered-about':
    'Messages that did not, with the answer of the mail server. Each person’s page has all of theirs.',
  'console.overview.to-log': 'What happened?',
  'console.overview.to-log-about': 'The log: by person, by time, by support code.',
  'console.undelivered.title': 'Which messages did not leave?',
  'console.undelivered.about':
    'Messages to people of your organisation since {day}, with what the other side said. What was in them is not kept.',
  'console.undelivered.cut': 'The newest {count, number} are listed; there are more.',
  'console.undelivered.person': 'For whom',
  'console.undelivered.failed': 'Given up',
  'console.undelivered.refused': 'Refused',
  'console.undelivered.empty': 'All messages left.',
  'console.undelivered.empty-about':
    'If somebody waits for a code all the same, their own page shows when it was sent, and where to.',
} as const;
