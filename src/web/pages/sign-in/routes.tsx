import { findSigned } from '../../../app/session/session.ts';
import { signInWithPasskey } from '../../../app/sign-in/passkey.ts';
import { signIn } from '../../../app/sign-in/sign-in.ts';
import type { Ctx, Web } from '../../context.ts';
import { clearCookie, readCookie, writeCookie } from '../../guard/cookies.ts';
import { enter } from '../../guard/enter.ts';
import { returnTarget } from '../../guard/return-target.ts';
import { changesLanguage } from '../../view/language.ts';
import { passkeyAnswer } from '../../view/passkey.tsx';
import { mustWait, waitSentence } from '../../view/wait.ts';
import { SignInPage, type SignInValues } from './page.tsx';

/** `/signin`: user ID and password. */
export function mountSignIn(web: Web): void {
  web.get('/signin', async (c) =>
    c.html(
      <SignInPage
        c={c}
        values={{ userId: c.req.query('username') ?? '', to: returnTarget(c, c.req.query('to')) }}
        said={flash(c)}
        signedIn={await whoIsSignedIn(c)}
      />,
    ),
  );

  web.post('/signin', async (c) => {
    const { form, t, deps, visitor } = c.var;
    const values: SignInValues = { userId: form.text('username'), to: returnTarget(c, form.text('to')) };
    if (changesLanguage(c))
      return c.html(<SignInPage c={c} values={values} signedIn={await whoIsSignedIn(c)} />);
    if (form.has('passkey')) return byPasskey(c, values);
    const missing = {
      username: values.userId.trim() === '' ? t('sign-in.empty-id') : undefined,
      password: form.text('password') === '' ? t('sign-in.empty-password') : undefined,
    };
    if (missing.username !== undefined || missing.password !== undefined) {
      return c.html(<SignInPage c={c} values={values} missing={missing} />, 422);
    }
    const result = await signIn(deps.app, visitor, {
      userId: values.userId,
      password: form.text('password'),
    });
    switch (result.kind) {
      case 'signed-in':
        return enter(c, result, values.to);
      case 'second-factor':
        writeCookie(c, 'sign-in', result.handle);
        return c.redirect(`/signin/code?to=${encodeURIComponent(values.to)}`, 303);
      case 'new-password':
        writeCookie(c, 'sign-in', result.handle);
        return c.redirect(`/signin/new-password?to=${encodeURIComponent(values.to)}`, 303);
      case 'wrong':
        return refuse(c, values, waited(c, t('sign-in.wrong'), result.seconds));
      case 'wait':
        return refuse(c, values, `${waited(c, t('sign-in.wait'), result.seconds)} ${t('sign-in.wait-or')}`);
    }
  });
}

/** A passkey alone: its form is a second one on the page. */
async function byPasskey(c: Ctx, values: SignInValues): Promise<Response> {
  const { form, t, deps, visitor } = c.var;
  const refuse = (passkeyRefused: string, status: 422 | 429 = 422) =>
    c.html(<SignInPage c={c} values={values} passkeyRefused={passkeyRefused} />, status);
  const answer = passkeyAnswer(form);
  if (answer.response === '') return refuse(t('passkey.empty'));
  const result = await signInWithPasskey(deps.app, visitor, answer);
  switch (result.kind) {
    case 'signed-in':
      return enter(c, result, values.to);
    case 'refused':
      return refuse(t('sign-in.passkey-wrong'));
    case 'stale':
      return refuse(t('passkey.stale'));
    case 'wait':
      return refuse(mustWait(c, result.seconds), 429);
  }
}

function refuse(c: Ctx, values: SignInValues, sentence: string) {
  return c.html(<SignInPage c={c} values={values} refused={sentence} />, 422);
}

function waited(c: Ctx, sentence: string, seconds: number): string {
  return seconds === 0 ? sentence : `${sentence} ${waitSentence(c.var.t, seconds)}`;
}

/** Asked only where the page is looked at: what a sign-in costs is the same for every ID (R2). */
async function whoIsSignedIn(c: Ctx): Promise<string | undefined> {
  return (await findSigned(c.var.deps.app, readCookie(c, 'session')))?.account.userId;
}

/** What the page before this one wants said, by name. */
function flash(c: Ctx): string | undefined {
  const name = readCookie(c, 'flash');
  if (name === undefined) return undefined;
  clearCookie(c, 'flash');
  switch (name) {
    case 'signed-out':
      return c.var.t('sign-in.signed-out');
    case 'ended':
      return c.var.t('sign-in.ended');
    case 'second-factor-too-many-wrong':
      return c.var.t('second-factor.over-too-many-wrong');
    case 'second-factor-time':
      return c.var.t('second-factor.over-time');
    case 'second-factor-ended':
      return c.var.t('second-factor.over-ended');
    case 'new-password-over':
      return c.var.t('new-password.over');
    default:
      return undefined;
  }
}
