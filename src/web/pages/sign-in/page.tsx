import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { ButtonRow, Form, Notice, Page, SubmitButton, TextField } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { OwnPassword } from '../../view/own-password.tsx';

export interface SignInValues {
  userId: string;
  /** Where to go on afterwards; checked by `returnTarget`. */
  to: string;
}

interface Props {
  c: Ctx;
  values: SignInValues;
  refused?: string;
  said?: string | undefined;
}

/** A refusal never says which of the two was wrong: it is the same sentence for every ID (R1). */
export function SignInPage({ c, values, refused, said }: Props) {
  const { t } = c.var;
  const lost = `/recover${values.userId === '' ? '' : `?username=${encodeURIComponent(values.userId)}`}`;
  return (
    <Page {...frame(c)} title={t('sign-in.title')} formId="sign-in" errors={errorsOf(c, refused, 'username')}>
      {said === undefined ? null : <Notice announce>{said}</Notice>}
      <Form id="sign-in" action="/signin" hidden={{ csrf: forgeryToken(c), to: values.to }}>
        <TextField
          name="username"
          label={t('sign-in.user-id')}
          hint={t('sign-in.user-id-hint')}
          kind="id"
          value={values.userId}
          autofocus={values.userId === '' && refused === undefined}
        />
        <OwnPassword
          c={c}
          name="password"
          label={t('sign-in.password')}
          autofocus={values.userId !== '' && refused === undefined}
        />
        <ButtonRow>
          <SubmitButton>{t('sign-in.submit')}</SubmitButton>
          <a class="button button-secondary" href={lost}>
            {t('sign-in.cant-access')}
          </a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
