/** The room of approvals, and the page that asks for one (R48). */
export const consoleApprovals = {
  'console.room.approvals': 'Approvals',
  'console.approvals.count': '{number, plural, one {one waits for you} other {# wait for you}}',
  'console.approvals.title': 'What waits for a second administrator?',
  'console.approvals.about':
    'Whoever replaces somebody’s password and second step within a day holds the whole account. So a second administrator looks first.',
  'console.approvals.empty': 'Nothing waits.',
  'console.approvals.empty-about':
    'When an administrator asks for a second one, it stands here for 24 hours, and a mail goes out.',
  'console.approvals.none': 'Nothing.',
  'console.approvals.to-decide': 'Waits for you',
  'console.approvals.for-others': 'Waits for others',
  'console.approvals.unlisted':
    '{unlisted, plural, one {One more request waits} other {{unlisted, number} more requests wait}} behind these, which are the oldest. As soon as some of these are decided or too old, the next ones stand here.',
  'console.approvals.mine': 'You asked for',
  'console.approvals.what': 'What',
  'console.approvals.person': 'For whom',
  'console.approvals.requester': 'Asked by',
  'console.approvals.state': 'State',
  'console.approvals.since': 'Since',

  'console.approval.needed': '{act}: a second administrator is needed',
  'console.approval.reason': 'Reason',
  'console.approval.reason-hint':
    'What happened, and how you know who they are. The second administrator sees it.',
  'console.approval.reason-empty': 'Write the reason: the second administrator decides by it',
  'console.approval.reason-long': 'The reason is too long: {most} characters at most',
  'console.approval.reason-link':
    'Leave links out of the reason, and words with a full stop inside, of which mail programs make links: nobody should follow one in such a mail',
  'console.approval.ask': 'Ask a second administrator',
  'console.approval.waits':
    'Asked {since}. It waits for a second administrator until {until}; you get a mail when they have decided.',
  'console.approval.look': 'Look at the request',
  'console.approval.nobody':
    'Nobody else in your organisation can approve this: it takes another administrator who may do it too. A Global admin can make somebody one; if there is none, turn to {support}.',
  'console.approval.title': '{act} for {name}',
  'console.approval.question': 'Agree to this for {name}: {act}?',
  'console.approval.until': 'Until',
  'console.approval.decider': 'Decided by',
  'console.approval.decided': '{name}, {when}',
  'console.approval.before': 'Done for this person within 24 hours',
  'console.approval.before-none': 'Nothing that concerns password or second step.',
  'console.approval.before-password': 'Password: by {by}, {when}',
  'console.approval.before-factor': 'Second step: by {by}, {when}',
  'console.approval.decide-about':
    'If you agree, the administrator who asked can do this once. Make sure by another way than this page that the person really asked for it.',
  'console.approval.approve': 'Agree',
  'console.approval.decline': 'Don’t agree',
  'console.approval.withdraw': 'Take the request back',
  'console.approval.do-it': 'Do it now',
  'console.approval.state-waiting': 'Waits',
  'console.approval.state-approved': 'Agreed',
  'console.approval.state-declined': 'Not agreed',
  'console.approval.state-used': 'Done',
  'console.approval.state-withdrawn': 'Ended',
  'console.approval.state-expired': 'Too old',
  'console.approval.refused-not-found': 'There is no such request in your organisation.',
  'console.approval.refused-own-request': 'You asked for this yourself: somebody else has to agree.',
  'console.approval.refused-new-administrator':
    'Another administrator gave you your role less than 72 hours ago: somebody else has to agree.',
  'console.approval.refused-own-account': 'This concerns your own account: somebody else has to agree.',
  'console.approval.refused-role': 'Your role does not include this, so you can’t agree to it either.',
  'console.approval.refused-rank':
    'You can do this for weaker roles than your own only, so you can’t agree to it either.',
  'console.approval.refused-self-service-only': 'In this cloud nobody can do this for somebody else.',
  'console.approval.refused-by-policy': 'Your organisation’s policy does not allow this.',
  'console.approval.refused-requester': 'Whoever asked may not do this any more. You can only turn it down.',

  'console.said.approval-asked': 'Asked. The administrators who can agree get a mail.',
  'console.said.approval-approved': 'Agreed. Whoever asked can do it now, once.',
  'console.said.approval-declined': 'Not agreed. Whoever asked is told.',
  'console.said.approval-withdrawn': 'Taken back.',
  'console.said.approval-over': 'This does not wait any more. Nothing was changed.',

  'messages.approval.asked': '{requester} asks you to agree to something for {person}',
  'messages.approval.approved': 'A second administrator agreed: {person}',
  'messages.approval.declined': 'A second administrator did not agree: {person}',
  'messages.approval.act': 'What',
  'messages.approval.requester': 'Asked by',
  'messages.approval.decider': 'Decided by',
  'messages.approval.reason': 'Reason',
  'messages.approval.button': 'Look at the request',
  'messages.approval.note':
    'You get this mail as an administrator. Nothing happens by opening it: the page asks you to sign in.',
} as const;
