import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, Hint, LinkButton, SecondaryButton } from '../../../kit/index.ts';
import { SecurityPage } from '../shell.tsx';

export function WelcomePage({ c, who, to }: { c: Ctx; who: Signed; to: string }) {
  const { t } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      title={t('security.welcome-title')}
      lead={<p>{t('security.welcome-lead')}</p>}
    >
      <LinkButton href="/security/ways" tone="primary">
        {t('security.welcome-add')}
      </LinkButton>
      <Form id="put-off" action="/security/welcome" hidden={{ csrf: forgeryToken(c), to }}>
        <SecondaryButton describedby="put-off-about">{t('security.welcome-later')}</SecondaryButton>
        <Hint id="put-off-about">{t('security.welcome-later-about')}</Hint>
      </Form>
    </SecurityPage>
  );
}
