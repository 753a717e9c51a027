export const notMe = {
  'not-me.title': 'Was this not you?',
  'not-me.about': 'You come from our message about {userId}, about what happened on {at}.',
  'not-me.does': 'If you go on, we freeze the account at once:',
  'not-me.does-sign-in': 'Nobody can sign in any more, not even you.',
  'not-me.does-sessions': 'Everybody who is signed in is signed out.',
  'not-me.does-begun': 'Whatever somebody has begun in order to get in ends, and its codes stop working.',
  'not-me.does-added': 'Ways back in that were added then or later open nothing.',
  'not-me.afterwards':
    'Afterwards you get back in with two of the ways that you had before, or turn to support. Nothing is deleted.',
  'not-me.submit': 'It wasn’t me: freeze the account',
  'not-me.was-you': 'If it was you after all, just close this page. Nothing has changed.',
  'not-me.dead-title': 'This link no longer works',
  'not-me.dead':
    'It works once and for 72 hours, and that is over; or it was not copied whole. Nothing was changed just now.',
  'not-me.dead-next':
    'If you think that somebody else is in your account, get back in now: you will be asked for the trouble, and can say so there.',
  'not-me.get-back-in': 'Get back into your account',
  'not-me.support': 'Or turn to support: {support}',
  'not-me.done-title': 'The account is frozen',
  'not-me.done': 'Nobody can sign in, and everybody was signed out. All addresses of the account are told.',
  'not-me.thaw-title': 'How you get back in',
  'not-me.thaw-ways':
    'Choose “Get back into your account”, prove yourself with two of the ways that you had before, and set a new password. That ends the freeze.',
  'not-me.thaw-help': 'If you don’t have two, turn to support: {support}',
} as const;
