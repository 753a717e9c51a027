import type { Signed } from '../../app/session/session.ts';
import type { Ctx } from '../context.ts';
import { LinkButton, Page } from '../kit/index.ts';
import { frame } from '../view/frame.ts';

/** What an administrator sees whose policy asks for a passkey, and who has none that counts (R46). */
export function NeedsPasskey({ c, who }: { c: Ctx; who: Signed }) {
  const { t } = c.var;
  return (
    <Page {...frame(c, undefined, who.account.organisation)} title={t('console.needs-passkey')} error>
      <p>{t('console.needs-passkey-about')}</p>
      <LinkButton href="/security/ways">{t('console.own-account')}</LinkButton>
    </Page>
  );
}

/** What somebody without a role sees of the console. */
export function NotForYou({ c, who }: { c: Ctx; who: Signed }) {
  const { t } = c.var;
  return (
    <Page {...frame(c, undefined, who.account.organisation)} title={t('console.not-for-you')} error>
      <p>{t('console.not-for-you-about', { userId: who.account.userId })}</p>
      <LinkButton href="/security">{t('console.own-account')}</LinkButton>
    </Page>
  );
}
