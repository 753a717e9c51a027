import type { Trouble, Way } from '../../domain/flow/recovery/ways.ts';

export const troubleWords: Readonly<Record<Trouble, string>> = {
  forgotten: 'Forgot the password',
  locked: 'Knows it, and still can’t sign in',
  'lost-factor': 'Lost the phone or app',
  intruder: 'Somebody else is in',
};

export const wayWords: Readonly<Record<Way, string>> = {
  email: 'mailed code or link',
  phone: 'text message',
  totp: 'authenticator app',
  passkey: 'passkey',
  'recovery-code': 'recovery code',
  'access-pass': 'temporary access pass',
  password: 'the password itself',
};
