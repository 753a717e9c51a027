import { passwordContext } from '../../app/password/judge.ts';
import type { PasswordRefusal } from '../../domain/password/judge.ts';
import type { AccountRecord } from '../../ports/store/accounts.ts';
import type { Translate } from '../../text/translate.ts';
import type { Ctx } from '../context.ts';
import { PasswordField, PasswordRules, SuggestPassword } from '../kit/index.ts';

interface Props {
  c: Ctx;
  /** Whose password it will be, as the account will then stand. */
  account: AccountRecord;
  name?: string;
  label?: string;
  refused?: string | undefined;
}

/** The field in which a password is chosen, its rules in sight. For accounts only: a decoy's page knows no names. */
export function NewPassword({ c, account, name = 'new-password', label, refused }: Props) {
  const { t } = c.var;
  const { minimumLength, person, organisation } = passwordContext(account);
  const rulesId = `${name}-rules`;
  return (
    <PasswordField
      name={name}
      label={label ?? t('password.new')}
      hint={t('password.hint')}
      error={refused}
      autocomplete="new-password"
      rulesId={rulesId}
      words={{ show: t('common.show-password'), hide: t('common.hide-password') }}
    >
      <SuggestPassword
        of={name}
        words={{ suggest: t('password.suggest'), suggested: t('password.suggested') }}
      />
      <PasswordRules
        id={rulesId}
        of={name}
        rules={[
          { kind: 'length', text: t('password.rule-length', { minimum: minimumLength }) },
          {
            kind: 'names',
            text: t(organisation.length > 0 ? 'password.rule-names' : 'password.rule-own-names'),
          },
          { kind: 'simple', text: t('password.rule-simple') },
          { kind: 'server', text: t('password.rule-server') },
        ]}
        // The organisation's own terms stay out of the page; they are judged after sending.
        context={{ minimumLength, person, organisation, customTerms: [] }}
        words={{
          title: t('password.rules-title'),
          met: t('password.met'),
          unmet: t('password.unmet'),
          summary: t('password.summary', { met: '{met}', all: '{all}' }),
        }}
      />
    </PasswordField>
  );
}

/** Why a password was refused, one sentence a reason. */
export function refusalSentences(t: Translate, reasons: readonly PasswordRefusal[]): string {
  return reasons.map((reason) => sentence(t, reason)).join(' ');
}

function sentence(t: Translate, reason: PasswordRefusal): string {
  switch (reason.rule) {
    case 'too-short':
      return t('password.too-short', { minimum: reason.minimum, length: reason.length });
    case 'too-long':
      return t('password.too-long', { maximum: reason.maximum });
    case 'contains-person':
    case 'contains-organisation':
    case 'custom-term':
      return t(`password.${reason.rule}`, { term: reason.term });
    case 'common':
    case 'breached':
    case 'current':
    case 'too-simple':
      return t(`password.${reason.rule}`);
  }
}
