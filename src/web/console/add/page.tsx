import { invitationHours } from '../../../app/administration/add/invitation.ts';
import type { Problems, TypedPerson } from '../../../app/administration/add/wanted.ts';
import type { Signed } from '../../../app/session/session.ts';
import { forbidsAdding } from '../../../domain/authority/add.ts';
import { organisationRoles } from '../../../domain/roles/roles.ts';
import { localeNames, locales } from '../../../text/locale.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, Hint, RadioList, SubmitButton, TextField } from '../../kit/index.ts';
import { errorsIn } from '../../view/errors.ts';
import { ConsolePage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  typed: TypedPerson;
  problems?: Problems;
}

/** Adds a person. The administrator types who it is; what opens the account is mailed to its owner alone. */
export function AddPage({ c, who, typed, problems = {} }: Props) {
  const { t } = c.var;
  const domains = who.account.organisation?.domains ?? [];
  const sentence = (field: keyof Problems) => {
    const problem = problems[field];
    return problem === undefined ? undefined : t(`console.add.problem.${problem}`);
  };
  const sentences = {
    name: sentence('name'),
    local: sentence('local'),
    domain: sentence('domain'),
    mail: sentence('mail'),
  };
  const [onlyDomain, ...others] = domains;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      width="narrow"
      back={{ href: '/admin/people', label: t('console.room.people') }}
      title={t('console.add.title')}
      lead={<p>{t('console.add.lead')}</p>}
      formId="add"
      errors={Object.keys(problems).length === 0 ? undefined : errorsIn(c, sentences)}
    >
      <Form id="add" action="/admin/people/add" hidden={{ csrf: forgeryToken(c) }}>
        <TextField
          name="name"
          label={t('console.add.name')}
          value={typed.name}
          error={sentences.name}
          autocomplete="off"
        />
        <TextField
          name="local"
          kind="id"
          label={t('console.add.user-id')}
          hint={others.length === 0 ? t('console.add.user-id-hint', { domain: onlyDomain ?? '' }) : undefined}
          value={typed.local}
          error={sentences.local}
          autocomplete="off"
        />
        {others.length === 0 ? null : (
          <RadioList
            name="domain"
            label={t('console.add.domain')}
            options={domains.map((domain) => ({ value: domain, label: <bdi>@{domain}</bdi> }))}
            value={typed.domain}
            error={sentences.domain}
          />
        )}
        <TextField
          name="mail"
          kind="id"
          label={t('console.add.mail')}
          hint={t('console.add.mail-hint')}
          value={typed.mail}
          error={sentences.mail}
          autocomplete="off"
        />
        <RadioList
          name="locale"
          label={t('console.add.locale')}
          options={locales.map((locale) => ({
            value: locale,
            label: <span lang={locale}>{localeNames[locale]}</span>,
          }))}
          value={typed.locale}
        />
        {forbidsAdding(who.account.roles, 'global-admin') === undefined ? (
          <RadioList
            name="role"
            label={t('console.person.role')}
            options={organisationRoles.map((role) => ({
              value: role,
              label: t(`console.role.${role}`),
              hint: t(`console.roles.may.${role}`),
            }))}
            value={typed.role}
          />
        ) : null}
        <Hint>
          {t('console.add.link-about', {
            days: invitationHours.member / 24,
            hours: invitationHours.administrator,
          })}
        </Hint>
        <SubmitButton>{t('console.add.submit')}</SubmitButton>
      </Form>
    </ConsolePage>
  );
}
