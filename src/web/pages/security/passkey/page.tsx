import type { PasskeySetup } from '../../../../app/security/add-passkey.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, LinkButton, PasskeyField, TextField } from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { moment } from '../../../view/moment.ts';
import { ceremonyWords } from '../../../view/passkey.tsx';
import { SecurityPage } from '../shell.tsx';

export interface PasskeyRefused {
  field?: 'name' | 'passkey';
  text: string;
}

interface Props {
  c: Ctx;
  who: Signed;
  /** Undefined: the account has as many as there may be. */
  setup: PasskeySetup | undefined;
  name: string;
  /** From when on it is a way back in; undefined during enrolment: at once. */
  from: Date | undefined;
  refused?: PasskeyRefused | undefined;
}

export function PasskeyPage({ c, who, setup, name, from, refused }: Props) {
  const { t, locale } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.passkey-title')}
      lead={<p>{t('security.passkey-about')}</p>}
      formId={setup && 'add-passkey'}
      errors={errorsOf(c, refused)}
    >
      {setup === undefined ? null : (
        <Form id="add-passkey" action="/security/ways/passkey" hidden={{ csrf: forgeryToken(c) }}>
          {from === undefined ? null : <p>{t('security.passkey-from', { when: moment(locale, from) })}</p>}
          <TextField
            name="name"
            label={t('security.passkey-name')}
            hint={t('security.passkey-name-hint')}
            value={name}
            error={errorAt(refused, 'name')}
          />
          <PasskeyField
            does="create"
            options={setup.options}
            token={setup.token}
            label={t('security.passkey-submit')}
            tone="primary"
            error={errorAt(refused, 'passkey')}
            {...ceremonyWords(c)}
          />
        </Form>
      )}
      <LinkButton href="/security/ways">{t('common.cancel')}</LinkButton>
    </SecurityPage>
  );
}
