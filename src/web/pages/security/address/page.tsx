import type { Signed } from '../../../../app/session/session.ts';
import type { SentWay } from '../../../../domain/flow/recovery/ways.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, SubmitButton, TextField } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  way: SentWay;
  value?: string;
  refused?: string;
}

export function AddressPage({ c, who, way, value, refused }: Props) {
  const { t } = c.var;
  const kind =
    way === 'email'
      ? ({ kind: 'id', autocomplete: 'email' } as const)
      : ({ kind: 'tel', autocomplete: 'tel' } as const);
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t(`security.${way}-title`)}
      formId="name-address"
      errors={errorsOf(c, refused, 'address')}
    >
      <Form id="name-address" action={`/security/ways/${way}`} hidden={{ csrf: forgeryToken(c) }}>
        <TextField
          {...kind}
          name="address"
          label={t(`security.${way}-label`)}
          hint={t(`security.${way}-hint`)}
          value={value}
          error={refused}
          autofocus={refused === undefined}
        />
        <SubmitButton>{t('security.address-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
