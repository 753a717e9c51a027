import type { PolicyReview } from '../../../app/policy/review.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { proofAddress } from '../../guard/signed.ts';
import { ButtonRow, Form, Notice, SecondaryButton, SubmitButton } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';
import type { Typed } from './form.ts';
import { formFields, seenOf } from './hidden.ts';
import { Impact } from './impact.tsx';
import { ChangeList } from './sentences.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  review: PolicyReview;
  typed: Typed;
  /** What who saves has to prove first, in another tab, so that nothing typed is lost. */
  missing?: ReviewMissing | undefined;
}

/** `access-pass`: what they had before a pass let them in; the page of the form says what that is, and what else to do. */
export type ReviewMissing = 'stale' | 'passkey' | 'access-pass';

/** What a change comes to, and whom it locks out, before it is saved. */
export function ReviewPage({ c, who, review, typed, missing }: Props) {
  const { t } = c.var;
  const { standing } = review;
  const ticked = Object.entries(typed).filter(([, value]) => value !== '');
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      width="narrow"
      back={{ href: '/admin/policy', label: t('console.policy.back') }}
      title={t('console.policy.review-title')}
      errors={missing ? { title: t(titles[missing]), items: [] } : undefined}
      formId="policy"
    >
      {missing ? (
        <p>
          <a href={whereToProve(missing)} target="_blank" rel="noopener">
            {t('console.policy.prove')}
          </a>
        </p>
      ) : null}
      <Changes c={c} review={review} />
      <Whom c={c} review={review} />
      <Form
        id="policy"
        action="/admin/policy/edit"
        hidden={{ ...formFields(c, seenOf(standing), 'review'), ...Object.fromEntries(ticked) }}
      >
        <ButtonRow>
          <SubmitButton name="do" value="save">
            {t('console.policy.save')}
          </SubmitButton>
          <SecondaryButton name="do" value="change">
            {t('console.policy.change-more')}
          </SecondaryButton>
        </ButtonRow>
      </Form>
    </ConsolePage>
  );
}

const titles = {
  stale: 'console.policy.stale',
  passkey: 'console.policy.stale',
  'access-pass': 'console.pass.no-proof',
} as const;

function whereToProve(missing: ReviewMissing): string {
  if (missing === 'access-pass') return '/admin/policy/edit';
  return proofAddress('/admin/policy', missing === 'passkey' ? missing : undefined);
}

function Changes({ c, review }: Pick<Props, 'c' | 'review'>) {
  const { t, locale } = c.var;
  const { standing, atOnce, later, takesEffectAt, longerPasswords, passkeys } = review;
  const waited = standing.pending && { when: moment(locale, standing.pending.takesEffectAt) };
  return (
    <>
      {atOnce.length === 0 ? null : (
        <>
          <h2>{t('console.policy.at-once')}</h2>
          <ChangeList c={c} changes={atOnce} />
        </>
      )}
      {longerPasswords ? <p>{t('console.policy.passwords-stay')}</p> : null}
      {passkeys === undefined ? null : (
        <Notice tone="warning">
          <p>{t('console.policy.passkeys', passkeys.administrators)}</p>
          {passkeys.authorHasOne ? null : <p>{t('console.policy.passkeys-self')}</p>}
        </Notice>
      )}
      {later.length === 0 ? null : (
        <>
          <h2>{t('console.policy.later', { when: moment(locale, takesEffectAt) })}</h2>
          <ChangeList c={c} changes={later} />
          <p>{t('console.policy.later-why', { hours: standing.policy.loweringHours })}</p>
        </>
      )}
      {waited === undefined ? null : (
        <Notice tone="warning">
          {t(later.length > 0 ? 'console.policy.replaces' : 'console.policy.takes-back', waited)}
        </Notice>
      )}
    </>
  );
}

/** Where part of it waits, those whom the other part locks out at once come first. */
function Whom({ c, review }: Pick<Props, 'c' | 'review'>) {
  const { t, locale } = c.var;
  const { impactNow, impactLater, takesEffectAt } = review;
  const both = impactNow !== undefined && impactLater !== undefined;
  const when = moment(locale, takesEffectAt);
  return (
    <>
      {impactNow === undefined ? null : (
        <Impact
          c={c}
          impact={impactNow}
          title={t(both ? 'console.policy.locks-out-at-once' : 'console.policy.locks-out')}
        />
      )}
      {impactLater === undefined ? null : (
        <Impact
          c={c}
          impact={impactLater}
          title={both ? t('console.policy.locks-out-later', { when }) : t('console.policy.locks-out')}
        />
      )}
    </>
  );
}
