/** First enrolment by a one-time link. */
export const enrol = {
  'enrol.title': 'Choose your password',
  'enrol.lead': 'Welcome, {name}. This is the first time that you sign in.',
  'enrol.submit': 'Set password and sign in',
  'enrol.dead-title': 'This link can’t be used any more',
  'enrol.dead':
    'It was used already, or it is too old. If you have a password, sign in with it. Otherwise ask whoever sent you the link for a new one.',
} as const;
