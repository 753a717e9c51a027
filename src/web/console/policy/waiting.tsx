import type { PolicyRoom } from '../../../app/policy/room.ts';
import { diffPolicies } from '../../../domain/policy/compare.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, Notice, SecondaryButton } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { authorName } from './author.ts';
import { ChangeList } from './sentences.tsx';

/** What waits, since when and by whom, and the button that takes it back. */
export function Waiting({ c, room: { standing, mayChange, waitingBy } }: { c: Ctx; room: PolicyRoom }) {
  const { t, locale } = c.var;
  const { pending } = standing;
  if (pending === undefined || waitingBy === undefined) return null;
  const asked = { name: authorName(c, waitingBy), when: moment(locale, pending.changedAt) };
  return (
    <Notice tone="warning" title={t('console.policy.waits-title')}>
      <p>{t('console.policy.waits-about', { when: moment(locale, pending.takesEffectAt) })}</p>
      <ChangeList
        c={c}
        changes={diffPolicies(standing.policy, pending.resolved)}
        preset={pending.preset === standing.preset ? undefined : pending.preset}
      />
      <p>{t('console.policy.waits-by', asked)}</p>
      {mayChange ? (
        <Form
          id="take-back"
          action="/admin/policy/take-back"
          hidden={{ csrf: forgeryToken(c), version: String(pending.version) }}
        >
          <SecondaryButton>{t('console.policy.take-back')}</SecondaryButton>
        </Form>
      ) : (
        <p>{t('console.policy.take-back-about')}</p>
      )}
    </Notice>
  );
}
