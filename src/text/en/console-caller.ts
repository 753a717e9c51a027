/** *Verify a caller*: the pages of the agent, and the message to the person. */
export const consoleCaller = {
  'console.caller.title': 'Which of these can the caller reach right now?',
  'console.caller.lead':
    'Let the caller say it; read nothing out. A code goes there, and they read it to you. Only ways that open the account today are offered.',
  'console.caller.ways': 'Ways of {name}',
  'console.caller.way.email': 'Mail to {where}',
  'console.caller.way.phone': 'Text message to {where}',
  'console.caller.way.totp': 'Authenticator app',
  'console.caller.way-about.totp': 'Nothing is sent: the caller reads the code that the app shows.',
  'console.caller.submit': 'Next',
  'console.caller.none-chosen': 'Choose a way that the caller can reach.',
  'console.caller.gone': 'That way can’t be used any more. Choose another one.',
  'console.caller.code-title': 'What does the caller read to you?',
  'console.caller.sent.email': 'A code {reference} went to {where} at {at}.',
  'console.caller.sent.phone': 'A code {reference} was texted to {where} at {at}.',
  'console.caller.sent.totp': 'Ask for the six digits that the app shows for this account.',
  'console.caller.code': 'Six-digit code',
  'console.caller.code-hint':
    'The message names you and the reference. It works for ten minutes and opens nothing by itself.',
  'console.caller.code-hint-app': 'Each code of the app works once. This one is then used up.',
  'console.caller.code-submit': 'Check',
  'console.caller.code-empty': 'Type the six digits that the caller reads to you.',
  'console.caller.wrong':
    'That is not the code. {left, plural, one {One try is left} other {# tries are left}}. If the caller can’t read the right one, they may not be who they say: end the call.',
  'console.caller.ended-title': 'Try once more, or end the call?',
  'console.caller.ended.tries':
    'Five wrong codes were typed: this one doesn’t count any more, and nothing was proven. If the caller can’t read the right one, they may not be who they say: end the call.',
  'console.caller.ended.time':
    'Its ten minutes are over: this code doesn’t count any more, and nothing was proven.',
  'console.caller.refused':
    'Too many wrong codes were typed for this way. Choose another one; it works again after this person used it themselves.',
  'console.caller.again': 'Send another code',
  'console.caller.again-until': 'You can send another code in {seconds} seconds.',
  'console.caller.again-left': 'You can send another code in {time}.',
  'console.caller.again-over': 'You can send another code now.',
  'console.caller.another': 'Choose another way',
  'console.caller.nothing': 'Nothing arrives?',
  'console.caller.nothing-look': 'See what became of the message',
  'console.caller.verified':
    'Verified, until {until}. What your role allows is open to you for this person, and to nobody else.',
  'console.caller.left': '{minutes, plural, one {One minute is left.} other {# minutes are left.}}',
  'console.caller.already': 'This caller is verified for you until {until}. You need not ask again.',
  'console.said.caller-sent': 'Another code is on its way. The one before it no longer counts.',
  'console.said.caller-too-soon': 'It is too soon for another code. Nothing was sent.',
  'console.said.caller-over': 'That check is over, and nothing was proven. Begin again.',

  'messages.caller.subject': 'Code {reference} for a telephone call',
  'messages.caller.title': 'Are you on the telephone with the help desk?',
  'messages.caller.who':
    '{agent} of the help desk of {organisation} is on the telephone with somebody who says that they are you.',
  'messages.caller.only-you':
    'Read this code to them only if it was you who called. It opens nothing by itself. If it was not you, read it to nobody: it then ends by itself.',
  'messages.caller.genuine':
    'How to recognise us: we never call you to ask for a code, and never ask for your password. This code is for a call that you made yourself. Every link of ours begins with {origin}/',
  'messages.caller.text':
    '{code}: {agent} of the help desk of {organisation} is on the telephone with somebody who says that they are you. Read this code to them only if it was you who called. It opens nothing by itself. ({reference}, {supportCode})',
} as const;
