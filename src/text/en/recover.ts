export const recover = {
  'recover.for': 'For',
  'recover.list-comma': ', ',
  'recover.busy': 'One moment …',
  'recover.to-sign-in': 'Back to sign in',
  'recover.ask-for-help': 'Ask for help',
  'recover.start-again': 'Start again',
  'recover.start-again-as': 'Start again as {userId}',
  'recover.gone':
    'This browser is no longer getting you back in. If you pressed the button in our mail on another device, go on there. Otherwise start again here; nothing was changed.',
  'recover.begun': 'You have already begun for {userId}.',
  'recover.begun-go-on': 'Go on where you were',
  'recover.more-demanded':
    'Something about this account has changed meanwhile, and one more proof is needed. Your password was not changed.',

  'recover.time-left': 'This page waits for you for {minutes, plural, one {# minute} other {# minutes}}.',
  'recover.time-near': 'You have {time} left on this page.',
  'recover.time-more': 'I need more time',
  'recover.extended': 'You have more time now.',
  'recover.time-over': 'Time ran out. Your password was not changed.',

  'recover.kind-title': 'What kind of account is it?',
  'recover.kind-lead':
    'We will get you back in, step by step. Nothing is changed until you have shown who you are.',
  'recover.kind-work': 'Work or school account',
  'recover.kind-work-about': 'You got it from your employer or school.',
  'recover.kind-personal': 'Personal account',
  'recover.kind-personal-about': 'You made it yourself, for yourself.',
  'recover.kind-empty': 'Choose the kind of account. If you are not sure, who gave it to you?',

  'recover.who-title': 'What is your user ID?',
  'recover.who-work-hint': 'It looks like a mail address, for example name@your-company.example',
  'recover.who-personal-hint': 'It looks like a mail address, for example name@mail.example',
  'recover.who-empty': 'Enter your user ID.',
  'recover.who-no-at': 'A user ID has an @ in it, for example name@example.com. Please complete yours.',
  'recover.who-malformed':
    'That can’t be a user ID: it is too long, has a second @, or another character that none can have. Please check how it is written.',

  'recover.check-legend': 'Show us that you are a person',
  'recover.check-picture': 'Picture',
  'recover.check-sound': 'Sound',
  'recover.check-none': 'No puzzle',
  'recover.check-picture-alt':
    'Picture with characters to type. If you can’t see it, choose “Sound” or “No puzzle”.',
  'recover.check-picture-label': 'Characters in the picture',
  'recover.check-picture-hint': 'Capital or small letters, it makes no difference.',
  'recover.check-sound-label': 'Digits that you hear',
  'recover.check-sound-hint': 'Digits only. You can listen as often as you like.',
  'recover.check-play': 'Play the digits',
  'recover.check-replay': 'Play again',
  'recover.check-new-picture': 'Another picture',
  'recover.check-new-sound': 'Other digits',
  'recover.check-none-about': 'There is nothing to read and nothing to hear. It only takes a little while.',
  'recover.check-wait-until':
    '{seconds, plural, =0 {You can go on: press “Next”.} one {Press “Next” in # second.} other {Press “Next” in # seconds.}}',
  'recover.check-wait-left': 'You can go on in {time}.',
  'recover.check-wait-over': 'You can go on: press “Next”.',
  'recover.check-computing': 'Your device is working on it …',
  'recover.check-computed': 'Done. Press “Next”.',
  'recover.check-compute-failed': 'Your device could not do it. Waiting works as well.',
  'recover.check-picture-wrong':
    'Those were not the characters. Here is another picture; or choose “Sound” or “No puzzle”.',
  'recover.check-sound-wrong':
    'Those were not the digits. Here are others; or choose “Picture” or “No puzzle”.',
  'recover.check-picture-empty': 'Type the characters in the picture.',
  'recover.check-sound-empty': 'Type the digits that you hear.',
  'recover.check-too-early':
    'That was a little too soon. Press “Next” in {seconds, plural, one {# second} other {# seconds}}; your user ID is kept.',
  'recover.check-expired': 'This page was open for too long, so here is a new check. Your user ID is kept.',

  'recover.trouble-title': 'What is the trouble?',
  'recover.trouble-forgotten': 'I forgot my password',
  'recover.trouble-forgotten-about': 'You show who you are, then you choose a new one.',
  'recover.trouble-locked': 'I know it, but still can’t sign in',
  'recover.trouble-locked-about':
    'You show who you are, and we unlock the account. You may keep your password.',
  'recover.trouble-lost-factor': 'I lost my phone or app',
  'recover.trouble-lost-factor-about': 'You show who you are in two other ways, then you set up the new one.',
  'recover.trouble-intruder': 'Somebody else is using my account',
  'recover.trouble-intruder-about':
    'You show who you are in two ways, choose a new password, and everybody is signed out everywhere.',
  'recover.trouble-empty': 'Choose what fits best. You can come back and choose again.',

  'recover.way-title': 'Which of these can you reach right now?',
  'recover.way-next-title': 'Which of these can you reach as well?',
  'recover.way-next-lead': 'Thank you, that was right. This account asks for one more.',
  'recover.way-email': 'My mail',
  'recover.way-email-about': 'We send a code and a link to the confirmed address.',
  'recover.way-phone': 'My phone, by text message',
  'recover.way-phone-about': 'We send a code to the confirmed number.',
  'recover.way-totp': 'My authenticator app',
  'recover.way-totp-about': 'You type the code that the app shows.',
  'recover.way-recovery-code': 'A recovery code',
  'recover.way-recovery-code-about': 'One of the long codes that you printed or kept.',
  'recover.way-access-pass': 'A pass from my administrator',
  'recover.way-access-pass-about':
    'Twelve letters and digits that an administrator read to you or handed over. It takes one more proof of yours.',
  'recover.way-password': 'My password',
  'recover.way-password-about': 'You type the password that you sign in with.',
  'recover.way-other-trouble': 'My trouble is another one',
  'recover.way-none': 'None of them?',
  'recover.way-empty': 'Choose one that you can reach right now. If there is none, ask for help.',

  'recover.code-title-email': 'Enter the code from the mail',
  'recover.code-title-phone': 'Enter the code from the text message',
  'recover.code-title-totp': 'Enter the code from your app',
  'recover.code-title-recovery-code': 'Enter a recovery code',
  'recover.code-title-access-pass': 'Enter the pass',
  'recover.code-title-password': 'Enter your password',
  'recover.code-lead-email': 'If {userId} has a confirmed mail address, a code is on its way to it.',
  'recover.code-lead-email-known': 'A code is on its way to {where}.',
  'recover.code-lead-phone': 'If {userId} has a confirmed phone, a code is on its way to it.',
  'recover.code-lead-phone-known': 'A code is on its way to {where}.',
  'recover.code-lead-totp': 'Open your authenticator app and look for the six digits for this account.',
  'recover.code-lead-recovery-code': 'Each recovery code works once. Take one that you have not used yet.',
  'recover.code-lead-access-pass': 'A pass works once, and for a short time. It is never enough by itself.',
  'recover.code-lead-password': 'It counts as one of the two ways in which you show who you are.',
  'recover.code-reference': 'Reference',
  'recover.code-sent': 'Sent',
  'recover.code-label-email': 'Six-digit code',
  'recover.code-label-phone': 'Six-digit code',
  'recover.code-label-totp': 'Six-digit code',
  'recover.code-label-recovery-code': 'Recovery code',
  'recover.code-label-access-pass': 'Temporary access pass',
  'recover.code-hint-email':
    'It works for 10 minutes. You can also press the button in the mail, on any device: then you go on there.',
  'recover.code-hint-phone': 'It works for 10 minutes.',
  'recover.code-hint-totp': 'It changes every 30 seconds.',
  'recover.code-hint-recovery-code': 'Capital or small letters, with or without hyphens.',
  'recover.code-hint-access-pass': 'Three groups of four. Capital or small letters, with or without hyphens.',
  'recover.code-empty-email': 'Enter the code from the mail.',
  'recover.code-empty-phone': 'Enter the code from the text message.',
  'recover.code-empty-totp': 'Enter the code from your app.',
  'recover.code-empty-recovery-code': 'Enter a recovery code.',
  'recover.code-empty-access-pass': 'Enter the pass.',
  'recover.code-empty-password': 'Enter your password.',
  'recover.code-wrong-first':
    'That code is not right. Use the one in the message with the reference {reference}.',
  'recover.code-wrong-sent':
    'That is not the code of the message {reference}. Codes in earlier messages no longer work: use the one with the reference {reference}.',
  'recover.code-wrong-earlier': 'That is the code of {earlier}. Use the one of {reference}, sent at {at}.',
  'recover.code-wrong-totp':
    'That code is not right, or it was used before. Wait for the next one and type it as soon as it appears.',
  'recover.code-wrong-recovery-code':
    'That is no recovery code that still works. Check each character, or take another code.',
  'recover.code-wrong-access-pass':
    'This is not a pass that works. Check each character, or ask your administrator for a new one.',
  'recover.code-wrong-password': 'That password is not right.',
  'recover.code-dead':
    'This code no longer works: it is older than 10 minutes, or was typed wrong five times. Have another one sent.',
  'recover.code-refused-email':
    'There were too many wrong codes for this account, so codes can’t be typed here for now. The button in our mail still works: have a mail sent and press it.',
  'recover.code-refused-other':
    'There were too many wrong codes for this account, so codes can’t be typed here for now. Choose another way: the button in our mail still works.',
  'recover.password-wait': 'There were too many wrong passwords for this user ID.',
  'recover.resend': 'Send another code',
  'recover.resend-until':
    'You can have another code sent in {seconds, plural, one {# second} other {# seconds}}.',
  'recover.resend-left': 'You can have another code sent in {time}.',
  'recover.resend-over': 'You can have another code sent now.',
  'recover.resend-early':
    'The last code went out only just now. You can have another one sent in {seconds, plural, one {# second} other {# seconds}}.',
  'recover.nothing-arrived': 'Nothing arrived?',
  'recover.another-way': 'Try another way',
  'recover.another-way-first': 'If the app is gone or was set up anew, its codes can’t be right any more.',

  'recover.arrived-title': 'Nothing arrived?',
  'recover.arrived-lead':
    'A message usually takes less than a minute. We can’t say here whether one was sent: that would tell strangers who has an account.',
  'recover.arrived-id': 'Is the user ID right?',
  'recover.arrived-id-about': 'You entered {userId}. With one wrong letter, nobody gets a message.',
  'recover.arrived-id-change': 'Enter it again',
  'recover.arrived-spam': 'Is it among your spam?',
  'recover.arrived-spam-about':
    'Look there, and in other folders, for the message with the reference {reference}. Company mail can hold messages back for a few minutes.',
  'recover.arrived-spam-any':
    'Look there, and in other folders, for our message. Company mail can hold messages back for a few minutes.',
  'recover.arrived-sender': 'Our mail comes from {mailFrom}',
  'recover.arrived-kind-work': 'Is it a personal account?',
  'recover.arrived-kind-personal': 'Is it a work or school account?',
  'recover.arrived-kind-about': 'The same mail address can’t get back in as the wrong kind of account.',
  'recover.arrived-kind-work-change': 'It is a personal account',
  'recover.arrived-kind-personal-change': 'It is a work or school account',
  'recover.arrived-way': 'Is there another way?',
  'recover.arrived-way-about':
    'Go back and choose “Try another way”. Codes only go to addresses and phones that were confirmed before. If there is no way left, ask for help.',
  'recover.arrived-back': 'Back to the code',

  'recover.link-title': 'Go on here?',
  'recover.link-lead-here': 'Press the button to show that this mail reached you.',
  'recover.link-lead-elsewhere':
    'Press the button to show that this mail reached you, and to go on in this browser. It then ends in the browser where it began.',
  'recover.link-not-you':
    'You did not ask for this? Then press nothing and close the page: nothing is changed.',
  'recover.link-go-on': 'Go on here',
  'recover.link-type-instead': 'To go on where you began, type the code from the mail there instead.',
  'recover.link-dead-title': 'This link no longer works',
  'recover.link-dead-lead': 'Nothing was changed. One of these is the reason:',
  'recover.link-dead-newer': 'A newer message was sent: use the link or the code in that one.',
  'recover.link-dead-used': 'The link was pressed before: go on in the browser where you pressed it.',
  'recover.link-dead-late': 'Time ran out: start again, it takes a minute.',
  'recover.link-dead-go-on': 'Go on or start again',

  'recover.keep-title': 'Do you want to keep your password?',
  'recover.keep-lead':
    'Thank you, we know now that it is you. We can unlock the account, and your password stays as it is.',
  'recover.keep': 'Unlock and keep my password',
  'recover.keep-not': 'Choose a new password',
  'recover.keep-advice':
    'If you are not quite sure that you know it, or somebody else might, choose a new one.',
  'recover.password-title': 'Choose a new password',
  'recover.password-lead': 'Thank you, we know now that it is you.',
  'recover.password-lead-frozen':
    'Thank you, we know now that it is you. Somebody else may know the old password, so please choose a new one.',
  'recover.password-lead-alone':
    'Thank you, we know now that it is you. Your authenticator app is too new to stay: it is taken off now, so your password has to be longer. You can add the app again once you have signed in.',
  'recover.password-lead-over':
    'Thank you, we know now that it is you. The old password was ended by an administrator: choose a new one.',
  'recover.password-lead-spent':
    'Thank you, we know now that it is you. The old password was guessed at too often to be kept, so please choose a new one.',
  'recover.password-keep': 'Keep my password after all',
  'recover.password-save': 'Save the new password',
  'recover.password-empty': 'Enter a new password.',

  'recover.factor-title': 'What takes the place of the lost one?',
  'recover.factor-lead': 'Thank you, we know now that it is you. Your password stays as it is.',
  'recover.factor-app': 'A new authenticator app',
  'recover.factor-app-about': 'It takes the place of the old one: from then on you sign in with its codes.',
  'recover.factor-phone': 'A new phone number',
  'recover.factor-phone-about':
    'It takes the place of the old number, for text messages. If you sign in with an app, that goes on: take this only if you still have the app.',
  'recover.factor-empty': 'Choose what you want to set up.',
  'recover.app-title': 'Set up your new app',
  'recover.app-lead':
    'Open an authenticator app on your phone, choose to add an account, and point it at this picture.',
  'recover.app-picture': 'Picture to scan with the authenticator app. The same is below as text.',
  'recover.app-key': 'Or type this key into the app:',
  'recover.app-code': 'Six-digit code that the app shows now',
  'recover.app-code-hint': 'The old app stops working once this code is right.',
  'recover.app-code-wrong':
    'That is not the code that the new app should show. Check the clock of your phone, wait for the next code and try again.',
  'recover.app-save': 'Use this app from now on',
  'recover.phone-title': 'What is the new number?',
  'recover.phone-lead': 'We send a code to it. The number is yours once you have typed that code.',
  'recover.phone-label': 'Phone number',
  'recover.phone-hint': 'From abroad with the country code, for example +39 333 123 4567',
  'recover.phone-send': 'Send the code',
  'recover.phone-empty': 'Enter the new number.',
  'recover.phone-malformed': 'That is no number that can get text messages. Check it, with the country code.',
  'recover.phone-country': 'We can’t send text messages to that country. Use another number, or the app.',
  'recover.phone-code-lead': 'A code is on its way to {phone}.',
  'recover.phone-save': 'Use this number from now on',
  'recover.phone-other': 'Another number, or the app',

  'recover.stuck-title': 'One more is needed, and there is none',
  'recover.stuck-lead':
    'What you showed us was right. This account asks for two ways to show who you are, and it has no second one that works now.',
  'recover.stuck-why':
    'That protects you from somebody who has only got hold of your mail or your phone. Nothing was changed. Somebody has to help you now.',

  'recover.done-password-changed': 'Your password is changed',
  'recover.done-password-changed-verdict': 'Done',
  'recover.done-password-changed-about': 'Sign in with the new password now. The old one no longer works.',
  'recover.done-unlocked': 'You can sign in with your password again',
  'recover.done-unlocked-verdict': 'Unlocked',
  'recover.done-unlocked-about': 'Your password is the same as before.',
  'recover.done-factor-replaced': 'The new one is set up',
  'recover.done-factor-replaced-verdict': 'Done',
  'recover.done-factor-replaced-about': 'The lost one no longer works. Your password is the same as before.',
  'recover.done-password-before':
    'A password was already saved, in another tab or by pressing the button twice. The one saved first holds; what was sent after it was not taken.',
  'recover.done-before':
    'This was already finished, in another tab or by pressing the button twice. What was sent after that was not taken.',
  'recover.done-update':
    'Update your phones, mail apps and Wi-Fi. For 24 hours the old password that they still send does not lock you out.',
  'recover.done-locks':
    'The waits after wrong passwords are over, here and in every browser that is new to the account.',
  'recover.done-locks-left':
    'A browser that you signed in with before counts for itself. If it asks you to wait, that ends by itself.',
  'recover.done-codes': 'If you have recovery codes, keep them: those you have not used work as before.',
  'recover.done-sessions': 'You were signed out everywhere.',
  'recover.done-told': 'We told all your addresses. If it was not you, press “This wasn’t me” in that mail.',
  'recover.done-browser':
    'We know this browser from now on, so nobody can lock you out of it with wrong passwords.',
  'recover.done-sign-in': 'Sign in',

  'recover.expired-title': 'Time ran out',
  'recover.expired-lead':
    'Your password was not changed. For your safety we do not wait longer than this; starting again takes a minute.',
} as const;
