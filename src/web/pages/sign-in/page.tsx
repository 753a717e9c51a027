import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { ButtonRow, Form, Notice, Page, PasswordField, SubmitButton, TextField } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

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
    <Page
      {...frame(c)}
      title={t('sign-in.title')}
      formId="sign-in"
      errors={
        refused === undefined
          ? undefined
          : { title: t('common.error-summary'), items: [{ field: 'username', text: refused }] }
      }
    >
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
        <PasswordField
          name="password"
          label={t('sign-in.password')}
          autocomplete="current-password"
          autofocus={values.userId !== '' && refused === undefined}
          words={{ show: t('common.show-password'), hide: t('common.hide-password') }}
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
