import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { LinkButton } from '../../kit/index.ts';
import { ConsolePage } from '../shell.tsx';

/** What an administrator of another role sees of the form. */
export function OnlyGlobalAdmins({ c, who }: { c: Ctx; who: Signed }) {
  const { t } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      width="narrow"
      title={t('console.policy.only-global-admins')}
      error
    >
      <p>{t('console.policy.not-yours')}</p>
      <LinkButton href="/admin/policy">{t('console.policy.title')}</LinkButton>
    </ConsolePage>
  );
}
