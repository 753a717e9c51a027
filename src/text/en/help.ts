/** Help pages. Names of pages and buttons come in from their own messages, so that help can't fall behind them. */
export const help = {
  'help.title': 'Help',
  'help.lead': 'Short answers. Reading them changes nothing.',
  'help.back': 'All help',
  'help.beside': 'Show English beside it',
  'help.alone': 'Show one language only',
  'help.support-title': 'Someone to ask',
  'help.own': 'Your organisation’s own help:',
  'help.support': 'Our support:',
  'help.support-code':
    'The support code at the foot of the page helps them find what happened. It is no secret.',

  'help.cannot-sign-in': 'I cannot sign in',
  'help.cannot-sign-in-about': 'What to check first, and how to get back in.',
  'help.check-title': 'Check these first',
  'help.check-id': 'Is the user ID complete? It has an @ in it, for example name@example.com.',
  'help.check-keys': 'Are capital letters on, or is the keyboard set to another language?',
  'help.check-old': 'Did you change your password lately? Your browser may still fill in the old one.',
  'help.wait-title': 'You are told to wait',
  'help.wait':
    'After ten wrong passwords there is a wait. It begins with a minute and grows. It ends by itself, and nothing is lost.',
  'help.wait-known': 'A browser in which you signed in before counts for itself: try there.',
  'help.in-title': 'Get back in by yourself',
  'help.in': 'On the sign-in page, choose “{link}”. You are asked what the trouble is:',
  'help.in-button': 'Get back into my account',
  'help.ask': 'If you can reach none of your mail, phone, app and recovery codes, somebody has to help you.',

  'help.reset-password': 'Reset my password',
  'help.reset-password-about': 'Each page you will see, in order. It takes about two minutes.',
  'help.need-title': 'What you need',
  'help.need-id': 'Your user ID.',
  'help.need-way':
    'Your mail, your phone, your authenticator app or a recovery code: one that is confirmed for this account.',
  'help.need-two':
    'Two of them, of different kinds, if you are an administrator or sign in with a second step. The pages tell you.',
  'help.steps-title': 'Page by page',
  'help.step-start': 'Choose “{link}”.',
  'help.step-kind': 'Choose “{work}” or “{personal}”.',
  'help.step-who':
    'Type it, and show that you are a person: by characters in a picture, by digits that you hear, or without a puzzle.',
  'help.step-trouble': 'Choose “{forgotten}”.',
  'help.step-way': 'Choose one. The list is the same for everyone, so it tells a stranger nothing about you.',
  'help.step-code-title': 'Enter the code',
  'help.step-code':
    'It works for 10 minutes. In a mail there is a button too: press it on any device, and go on there.',
  'help.step-password':
    'A few words in a row are easy to remember and hard to guess. The page says what is still missing.',
  'help.step-done':
    'Everybody is signed out everywhere, and all your addresses are told. Sign in with the new password.',
  'help.know-title': 'Good to know',
  'help.know-nothing': 'Until the last page nothing is changed: your old password still works.',
  'help.know-arrived':
    'We can’t say on a page whether a message was sent: that would tell strangers who has an account. If nothing comes, choose “{nothing}”.',
  'help.know-time': 'Each page waits 15 minutes for you. You can ask for more time.',

  'help.messages': 'What a message from us looks like',
  'help.messages-about': 'How to tell a real one from a forged one, and what we never ask.',
  'help.from-title': 'Who it comes from',
  'help.from-name': 'The sender has the name of your organisation, or ours.',
  'help.from-address': 'Mail comes from {mailFrom} and from no other address.',
  'help.from-forged': 'A sender can be forged. So look at what is in the message, too.',
  'help.inside-title': 'What is in it',
  'help.inside-reference':
    'A code comes with a short reference, for example K7. The page that asks for the code says the same one.',
  'help.inside-code': 'The code has six digits. It works once, for 10 minutes.',
  'help.inside-text':
    'A text message ends with a line such as “@{host} #123456”. So your phone offers the code on our page, and on no other.',
  'help.inside-link': 'Every link begins with {origin}/',
  'help.inside-notice':
    'After each change you get a notice at all your addresses. It has neither a code nor a password in it.',
  'help.never-title': 'What we never do',
  'help.never-ask': 'We never ask for your password or a code: not by mail, not by text, not on the phone.',
  'help.never-password': 'We never send a password, and never a file.',
  'help.never-hurry': 'We never threaten to close your account if you don’t act at once.',
  'help.check-message-title': 'How to check one',
  'help.check-message-type': 'Press nothing in it. Type {origin} into your browser yourself, and look there.',
  'help.check-message-nothing':
    'You did not ask for a code? Then do nothing. A code alone changes nothing, as long as nobody else gets it.',
  'help.check-message-not-me':
    'A notice of something that you did not do has a button, “{notMe}”. You read what it does before anything happens.',
  'help.report-title': 'Report a forged one',
  'help.report': 'Send it on to our support, whole, and answer nothing.',
  'help.report-typed':
    'You typed your password or a code on a page that was not ours? Get back into your account now, and choose “{intruder}”.',
} as const;
