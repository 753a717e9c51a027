import { hoursFor } from '../../../../app/administration/add/invitation.ts';
import { mailboxOf } from '../../../../app/administration/add/invite-again.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { maskEmail } from '../../../../domain/mask.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, SubmitButton, TextField } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
  refused?: string;
}

/** A new link to the first sign-in; an address that nobody proved yet may be mended on the way. */
export function InvitePage({ c, who, target, refused }: Props) {
  const { t } = c.var;
  const { stored, correctable } = mailboxOf(target);
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.invite.title', { name: target.displayName })}
      formId="act"
      errors={errorsOf(c, refused, correctable ? 'mail' : undefined)}
    >
      <p>
        {stored?.address === undefined
          ? t('console.invite.no-address')
          : t('console.invite.about', { address: maskEmail(stored.address), ...lasting(target) })}
      </p>
      <Form id="act" action={`/admin/people/${target.id}/invite`} hidden={{ csrf: forgeryToken(c) }}>
        {correctable ? (
          <TextField
            name="mail"
            kind="id"
            label={stored === undefined ? t('console.add.mail') : t('console.invite.other')}
            hint={stored === undefined ? t('console.add.mail-hint') : t('console.invite.other-hint')}
            value={c.var.form.text('mail')}
            error={refused}
            autocomplete="off"
          />
        ) : null}
        <SubmitButton>{t('console.invite.submit')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}

/** In days, from three on: nobody counts 168 hours. */
function lasting({ roles }: AccountRecord) {
  const hours = hoursFor(roles);
  return { hours, days: hours % 24 === 0 && hours > 48 ? hours / 24 : 0 };
}
