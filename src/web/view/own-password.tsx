import type { Ctx } from '../context.ts';
import { PasswordField, type PasswordFieldProps, TextField } from '../kit/index.ts';

/** Whose password is asked for beside it: a password manager fills in, and keeps, the right one. */
export function OwnUserId({ c, userId }: { c: Ctx; userId: string }) {
  return <TextField name="username" kind="id" readonly label={c.var.t('sign-in.user-id')} value={userId} />;
}

/** The password that the person has now. */
export function OwnPassword({
  c,
  ...field
}: Pick<PasswordFieldProps, 'name' | 'label' | 'error' | 'autofocus'> & { c: Ctx }) {
  const { t } = c.var;
  return (
    <PasswordField
      {...field}
      autocomplete="current-password"
      words={{ show: t('common.show-password'), hide: t('common.hide-password') }}
    />
  );
}
