export const signIn = {
  'sign-in.title': 'Sign in',
  'sign-in.user-id': 'User ID',
  'sign-in.user-id-hint': 'For example name@example.com',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.cant-access': 'Can’t access your account?',
  'sign-in.wrong':
    'The user ID or the password is not right. Check both, or use “Can’t access your account?”.',
  'sign-in.wait': 'There were too many wrong passwords for this user ID.',
  'sign-in.wait-or':
    'Or get back in now with “Can’t access your account?”. A browser where you signed in before may not have to wait.',
  'sign-in.empty-id': 'Enter your user ID.',
  'sign-in.empty-password': 'Enter your password.',
  'sign-in.signed-in': 'You are signed in as {userId}.',
  'sign-in.signed-in-go-on': 'Go on to your account',
  'sign-in.signed-in-other': 'To sign in as somebody else, do so below.',
  'sign-in.signed-out': 'You are signed out.',
  'sign-in.ended': 'You were signed out because your session ended. Sign in again to go on.',
  'second-factor.title': 'Enter the code from your app',
  'second-factor.code': 'Six-digit code, or a recovery code',
  'second-factor.hint':
    'Open your authenticator app. If you don’t have it, type one of your recovery codes, or the temporary access pass from your administrator.',
  'second-factor.submit': 'Sign in',
  'second-factor.wrong':
    'That code is not right, or it was used before. Wait for the next one in your app and try again.',
  'second-factor.lost': 'I lost my phone or app',
  'second-factor.over-too-many-wrong': 'There were too many wrong codes. Sign in again.',
  'second-factor.over-time': 'Time ran out. Sign in again.',
  'second-factor.over-ended': 'That sign-in is over. Sign in again.',
  'second-factor.refused':
    'There were too many wrong codes for this account. Use “Can’t access your account?” to get back in.',
} as const;
