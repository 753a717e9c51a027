/** Choosing a password, wherever that is. */
export const password = {
  'password.new': 'New password',
  'password.hint': 'A few words in a row are easy to remember and hard to guess.',
  'password.rules-title': 'The new password',
  'password.rule-length': 'has at least {minimum} characters',
  'password.rule-names': 'has no name of yours or of your organisation in it, if it is short',
  'password.rule-own-names': 'has no name of yours in it, if it is short',
  'password.rule-simple': 'is more than a simple pattern or a well-known word',
  'password.rule-server': 'is on no list of common or leaked passwords',
  'password.met': 'met',
  'password.unmet': 'not met yet',
  'password.summary': '{met} of {all} rules met.',
  'password.suggest': 'Suggest one',
  'password.suggested': 'A password is suggested. Keep it in a safe place.',
  'password.too-short': 'Use at least {minimum} characters; this password has {length}.',
  'password.too-long': 'Use at most {maximum} characters.',
  'password.common':
    'This password is on the list of common ones, which attackers try first. Choose another.',
  'password.breached': 'This password was leaked somewhere before, so attackers try it. Choose another.',
  'password.current': 'This is the password that you have now. Choose another.',
  'password.contains-person': 'Leave “{term}” out, or make the password longer: it is part of your name.',
  'password.contains-organisation':
    'Leave “{term}” out, or make the password longer: it is part of your organisation’s name.',
  'password.custom-term': 'Your organisation does not allow passwords built on “{term}”. Choose another.',
  'password.too-simple': 'This password is too simple. Add a word or two that have nothing to do with it.',
} as const;
