import {
  type TemporaryPassword,
  temporaryPasswordHours,
} from '../../../../app/administration/temporary-password.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { AccountRecord } from '../../../../ports/store/accounts.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Copyable, Form, LinkButton, Notice, SubmitButton, SummaryList } from '../../../kit/index.ts';
import { moment } from '../../../view/moment.ts';
import { AboutPerson } from '../about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
}

interface AskProps extends Props {
  /** True if a link could be sent instead, which is better: then no administrator ever knows a password. */
  link: boolean;
}

/** The better way comes first and is the page's primary one: whoever hurries takes it. */
export function AskTemporaryPage({ c, who, target, link }: AskProps) {
  const { t } = c.var;
  const person = `/admin/people/${target.id}`;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t('console.act-question.temporary-password', { name: target.displayName })}
      formId="act"
    >
      {link ? (
        <>
          <p>{t('console.temporary.link-instead')}</p>
          <LinkButton href={`${person}/reset-link`} tone="primary">
            {t('console.temporary.to-link')}
          </LinkButton>
          <h2>{t('console.temporary.otherwise')}</h2>
        </>
      ) : null}
      <p>{t('console.temporary.about', { hours: temporaryPasswordHours })}</p>
      <p>
        {t('console.temporary.ends')}
        {hasSecondFactor(target) ? ` ${t('console.temporary.second-factor')}` : ''}
      </p>
      <Form id="act" action={`${person}/temporary-password`} hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton tone="danger">{t('console.temporary.submit')}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}

interface MadeProps extends Props {
  made: TemporaryPassword;
}

/**
 * The only answer that ever holds it (R44): it is in no address, cookie, log or table, and this page is stored by no
 * browser (`no-store`).
 */
export function MadeTemporaryPage({ c, who, target, made }: MadeProps) {
  const { t, locale } = c.var;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      back={false}
      title={t('console.temporary.made-title', { name: target.displayName })}
    >
      <Copyable id="temporary-password" words={{ copy: t('common.copy'), copied: t('common.copied') }}>
        {made.password}
      </Copyable>
      <SummaryList facts={[{ term: t('console.temporary.until'), value: moment(locale, made.expiresAt) }]} />
      <Notice tone="warning">{t('console.temporary.once')}</Notice>
      <p>{t('console.temporary.hand-over')}</p>
      <p>{t('console.temporary.next')}</p>
      <LinkButton href={`/admin/people/${target.id}`} tone="primary">
        {t('console.temporary.done')}
      </LinkButton>
    </AboutPerson>
  );
}
