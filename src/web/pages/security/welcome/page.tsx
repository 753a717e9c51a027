import type { Asked } from '../../../../app/security/nudge.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { wayOf } from '../../../../domain/policy/methods.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, Hint, LinkButton, SecondaryButton, SubmitButton } from '../../../kit/index.ts';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  asked: Exclude<Asked, { kind: 'look' }>;
  to: string;
}

export function WelcomePage(props: Props) {
  return props.asked.kind === 'add' ? (
    <AddPage {...props} required={props.asked.required} />
  ) : (
    <ReconfirmPage {...props} />
  );
}

function AddPage({ c, who, to, required }: Props & { required: boolean }) {
  const { t } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      title={t(required ? 'security.required-title' : 'security.welcome-title')}
      lead={<p>{t(required ? 'security.required-lead' : 'security.welcome-lead')}</p>}
    >
      <LinkButton href="/security/ways" tone="primary">
        {t('security.welcome-add')}
      </LinkButton>
      {required ? null : (
        <Form id="put-off" action="/security/welcome" hidden={{ csrf: forgeryToken(c), to }}>
          <SecondaryButton describedby="put-off-about">{t('security.welcome-later')}</SecondaryButton>
          <Hint id="put-off-about">{t('security.welcome-later-about')}</Hint>
        </Form>
      )}
    </SecurityPage>
  );
}

/** People change their numbers and mailboxes, and think of it when they need them. */
function ReconfirmPage({ c, who, to }: Props) {
  const { t } = c.var;
  const held = who.account.methods.filter(({ confirmedAt }) => confirmedAt !== undefined);
  return (
    <SecurityPage
      c={c}
      who={who}
      title={t('security.reconfirm-title')}
      lead={<p>{t('security.reconfirm-lead')}</p>}
    >
      <ul>
        {held.map(({ kind, address }) => (
          <li>
            {t(`security.way.${wayOf(kind)}`)} {address === undefined ? null : <bdi>{address}</bdi>}
          </li>
        ))}
      </ul>
      <Form id="reconfirm" action="/security/welcome" hidden={{ csrf: forgeryToken(c), to }}>
        <SubmitButton>{t('security.reconfirm-yes')}</SubmitButton>
      </Form>
      <LinkButton href="/security/ways">{t('security.reconfirm-change')}</LinkButton>
    </SecurityPage>
  );
}
