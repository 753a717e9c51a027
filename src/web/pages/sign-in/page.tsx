import { signInCeremony } from '../../../app/sign-in/passkey.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { home } from '../../guard/return-target.ts';
import { ButtonRow, Form, Notice, Page, SubmitButton, TextField } from '../../kit/index.ts';
import { errorsIn, errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { OwnPassword } from '../../view/own-password.tsx';
import { UsePasskey } from '../../view/passkey.tsx';

export interface SignInValues {
  userId: string;
  /** Where to go on afterwards; checked by `returnTarget`. */
  to: string;
}

interface Props {
  c: Ctx;
  values: SignInValues;
  refused?: string;
  /** Why a passkey did not sign in. */
  passkeyRefused?: string;
  /** What is missing, by field. */
  missing?: { username?: string | undefined; password?: string | undefined };
  said?: string | undefined;
  /** Who is signed in already, in this browser. */
  signedIn?: string | undefined;
}

/** A refusal never says which of the two was wrong: it is the same sentence for every ID (R1). */
export function SignInPage({ c, values, refused, passkeyRefused, missing, said, signedIn }: Props) {
  const { t } = c.var;
  const lost = `/recover${values.userId === '' ? '' : `?username=${encodeURIComponent(values.userId)}`}`;
  const field = passkeyRefused === undefined ? 'username' : 'passkey';
  const errors = missing === undefined ? errorsOf(c, passkeyRefused ?? refused, field) : errorsIn(c, missing);
  // The focus goes where something has to be read first.
  const calm = errors === undefined && signedIn === undefined;
  return (
    <Page {...frame(c)} title={t('sign-in.title')} formId="sign-in" errors={errors}>
      {said === undefined ? null : <Notice announce>{said}</Notice>}
      {signedIn === undefined ? null : (
        <Notice title={t('sign-in.signed-in', { userId: signedIn })}>
          <p>
            <a href={home}>{t('sign-in.signed-in-go-on')}</a>
          </p>
          <p>{t('sign-in.signed-in-other')}</p>
        </Notice>
      )}
      <Form id="sign-in" action="/signin" hidden={{ csrf: forgeryToken(c), to: values.to }}>
        <TextField
          name="username"
          label={t('sign-in.user-id')}
          hint={t('sign-in.user-id-hint')}
          kind="id"
          // The browser offers passkeys in the list of this field (WebAuthn §5.1.4, conditional mediation).
          autocomplete="username webauthn"
          value={values.userId}
          error={missing?.username}
          autofocus={values.userId === '' && calm}
        />
        <OwnPassword
          c={c}
          name="password"
          label={t('sign-in.password')}
          error={missing?.password}
          autofocus={values.userId !== '' && calm}
        />
        <ButtonRow>
          <SubmitButton>{t('sign-in.submit')}</SubmitButton>
          <a class="button button-secondary" href={lost}>
            {t('sign-in.cant-access')}
          </a>
        </ButtonRow>
      </Form>
      <Form id="passkey-form" action="/signin" hidden={{ csrf: forgeryToken(c), to: values.to }}>
        <UsePasskey
          c={c}
          ceremony={signInCeremony(c.var.visitor)}
          label={t('sign-in.passkey')}
          error={passkeyRefused}
          autofill
        />
      </Form>
    </Page>
  );
}
