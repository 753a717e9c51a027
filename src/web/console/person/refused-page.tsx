import type { Refusal } from '../../../app/administration/verdict.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Act } from '../../../domain/authority/acts.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { ButtonRow, LinkButton } from '../../kit/index.ts';
import { AboutPerson } from './about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
  act: Act;
  refusal: Refusal;
}

/** Why it can't be done, that nothing was changed, and what can be done instead. */
export function RefusedPage({ c, who, target, act, refusal }: Props) {
  const { t } = c.var;
  const person = `/admin/people/${target.id}`;
  const instead = refusal === 'self-service-only' || refusal === 'by-policy';
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      error
      title={t('console.refused-title', { act: t(`console.act.${act}`) })}
    >
      <p>{t(`console.refusal.${refusal}`)}</p>
      <p>{t('console.refused-nothing')}</p>
      <ButtonRow>
        {refusal === 'needs-caller' ? (
          <LinkButton href={`${person}/verify-caller`} tone="primary">
            {t('console.act.verify-caller')}
          </LinkButton>
        ) : null}
        {instead ? (
          <LinkButton href={`${person}/send-way-back`} tone="primary">
            {t('console.act.send-way-back')}
          </LinkButton>
        ) : null}
        <LinkButton href={person}>{t('console.back-to', { name: target.displayName })}</LinkButton>
      </ButtonRow>
    </AboutPerson>
  );
}
