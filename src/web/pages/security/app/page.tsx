import type { AppSetup } from '../../../../app/second-factor/app-setup.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { CodeField, Copyable, Form, QrCode, SubmitButton } from '../../../kit/index.ts';
import { errorsOf } from '../../../view/errors.ts';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  setup: AppSetup;
  refused?: string;
}

export function AppPage({ c, who, setup, refused }: Props) {
  const { t } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.app-title')}
      lead={<p>{t('security.app-about')}</p>}
      formId="app"
      errors={errorsOf(c, refused, 'code')}
    >
      <h2>{t('security.app-scan')}</h2>
      <QrCode data={setup.uri} label={t('security.app-qr')} />
      <p>
        <a href={setup.uri}>{t('security.app-open')}</a>
      </p>
      <h2>{t('security.app-type')}</h2>
      <Copyable id="secret" words={{ copy: t('common.copy'), copied: t('common.copied') }}>
        {setup.secret.replace(/.{4}(?=.)/g, '$& ')}
      </Copyable>
      <Form id="app" action="/security/ways/app" hidden={{ csrf: forgeryToken(c) }}>
        <CodeField name="code" label={t('security.app-label')} error={refused} />
        <SubmitButton>{t('security.app-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}
