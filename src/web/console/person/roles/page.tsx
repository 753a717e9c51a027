import type { Signed } from '../../../../app/session/session.ts';
import { organisationRoles, strongestRole } from '../../../../domain/roles/roles.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, RadioList, SubmitButton } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
  refused?: string;
}

/** What a person may do for others, each role in words. */
export function RolesPage({ c, who, target, refused }: Props) {
  const { t } = c.var;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.roles.title', { name: target.displayName })}
      formId="act"
      errors={errorsOf(c, refused, 'role')}
    >
      <p>{t('console.roles.about')}</p>
      <Form id="act" action={`/admin/people/${target.id}/change-roles`} hidden={{ csrf: forgeryToken(c) }}>
        <RadioList
          name="role"
          label={t('console.person.role')}
          options={organisationRoles.map((role) => ({
            value: role,
            label: t(`console.role.${role}`),
            hint: t(`console.roles.may.${role}`),
          }))}
          value={c.var.form.text('role') || strongestRole(target.roles)}
          error={refused}
        />
        <SubmitButton>{t('console.roles.submit')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}
