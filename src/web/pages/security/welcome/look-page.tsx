import type { Signed } from '../../../../app/session/session.ts';
import { wayOf } from '../../../../domain/policy/methods.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { ButtonRow, Form, LinkButton, SubmitButton } from '../../../kit/index.ts';
import { SecurityPage } from '../shell.tsx';

/** An administrator asked that the ways back in are looked over: here they are, and it is answered, not put off. */
export function LookPage({ c, who, to }: { c: Ctx; who: Signed; to: string }) {
  const { t } = c.var;
  return (
    <SecurityPage c={c} who={who} title={t('security.look-title')} lead={<p>{t('security.look-lead')}</p>}>
      {who.account.methods.length === 0 ? (
        <p>{t('security.ways-none')}</p>
      ) : (
        <ul>
          {who.account.methods.map(({ kind, address }) => (
            <li>
              {t(`security.way.${wayOf(kind)}`)} <bdi>{address ?? ''}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Form id="right" action="/security/welcome/right" hidden={{ csrf: forgeryToken(c), to }}>
        <ButtonRow>
          <SubmitButton>{t('security.look-right')}</SubmitButton>
          <LinkButton href="/security/ways">{t('security.look-go')}</LinkButton>
        </ButtonRow>
      </Form>
    </SecurityPage>
  );
}
