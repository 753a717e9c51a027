export const helpAsk = {
  'help-ask.title': 'Ask for help',
  'help-ask.administrators-title': 'Your administrators',
  'help-ask.administrators':
    'If your organisation lets its administrators help, we tell them that you can’t get in. They get at most one mail an hour, which says that nothing was proven, so expect them to check that it is really you. Your own addresses are told as well.',
  'help-ask.submit': 'Tell the administrators',
  'help-ask.support-title': 'Support',
  'help-ask.support': 'You can always turn to support. Tell them the support code at the foot of this page:',
  'help-ask.outside':
    'To tell your administrators, we first have to know your user ID. Begin there; “Ask for help” is on every page that follows.',
  'help-ask.begin': 'Get back into your account',
  'help-ask.back': 'Try another way instead',
  'help-ask.sent-title': 'Your request was taken',
  'help-ask.sent':
    'If administrators can help with {userId}, they are told within the hour. The page says the same for every user ID, so that nobody learns which ones exist.',
  'help-ask.sent-next':
    'Wait for them to turn to you in a way that you know, or go to them. You can go on trying in the meantime.',
  'help-ask.sent-otherwise':
    'If nobody has turned to you by tomorrow, write to {support}. Perhaps nobody else may help with this user ID.',
} as const;
