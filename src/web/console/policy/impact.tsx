import type { Affected, PolicyImpact } from '../../../app/policy/impact.ts';
import type { Ctx } from '../../context.ts';
import { Details, Verdict } from '../../kit/index.ts';

/** Whom it locks out, in numbers and by name, and whom it lets in. */
export function Impact({ c, title, impact }: { c: Ctx; title: string; impact: PolicyImpact }) {
  const { t } = c.var;
  const { lockedOut, letIn, outAnyway, accounts } = impact;
  const some = lockedOut.accounts > 0;
  return (
    <>
      <h2>{title}</h2>
      <Verdict
        tone={some ? 'warning' : 'success'}
        title={
          some
            ? t('console.policy.locks-out-some', { accounts: lockedOut.accounts })
            : t('console.policy.locks-out-nobody')
        }
      >
        {some ? (
          <p>{t('console.policy.of-all', { all: accounts, administrators: lockedOut.administrators })}</p>
        ) : null}
      </Verdict>
      {lockedOut.people.length === 0 ? null : <p class="hint">{t('console.policy.names-about')}</p>}
      <Names c={c} of={lockedOut} />
      {letIn.accounts === 0 ? null : (
        <Details summary={t('console.policy.lets-in', { accounts: letIn.accounts })}>
          <Names c={c} of={letIn} />
        </Details>
      )}
      {outAnyway === 0 ? null : <p class="hint">{t('console.policy.out-anyway', { accounts: outAnyway })}</p>}
    </>
  );
}

function Names({ c, of: { people, accounts } }: { c: Ctx; of: Affected }) {
  if (people.length === 0) return null;
  const more = accounts - people.length;
  return (
    <ul>
      {people.map(({ id, displayName, userId }) => (
        <li>
          {/* The page was posted: whoever goes back to it would be asked whether to send it again. */}
          <a href={`/admin/people/${id}`} target="_blank" rel="noopener">
            <bdi>{displayName}</bdi> · <bdi>{userId}</bdi>
          </a>
        </li>
      ))}
      {more > 0 ? <li>{c.var.t('console.policy.and-more', { number: more })}</li> : null}
    </ul>
  );
}
