import { codeRecipients } from '../../../../app/messages/recipients.ts';
import { resetLinkHours } from '../../../../app/reset/link.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import { maskEmail } from '../../../../domain/mask.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, Identifier, SubmitButton, SummaryList } from '../../../kit/index.ts';
import { AboutPerson } from '../about-person.tsx';

/** Says to where the link goes, as far as an administrator has to know it (R77), and what it does. */
export function ResetLinkPage({ c, who, target }: { c: Ctx; who: Signed; target: AccountRecord }) {
  const { t, deps } = c.var;
  const addresses = codeRecipients(target, 'email', deps.app.clock.now());
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.act-question.reset-link', { name: target.displayName })}
      formId="act"
    >
      <SummaryList
        facts={[
          {
            term: t('console.reset-link.goes-to'),
            value: addresses.map((address) => (
              <div>
                <Identifier>{maskEmail(address)}</Identifier>
              </div>
            )),
          },
          {
            term: t('console.reset-link.works'),
            value: t('console.reset-link.once', { hours: resetLinkHours }),
          },
        ]}
      />
      <p>{t('console.reset-link.about')}</p>
      {hasSecondFactor(target) ? <p>{t('console.reset-link.second-factor')}</p> : null}
      <Form id="act" action={`/admin/people/${target.id}/reset-link`} hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton>{t('console.reset-link.submit')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}
