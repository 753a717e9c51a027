import { isSettled, onPassUntil } from '../../app/access-pass/stands-on.ts';
import type { Signed } from '../../app/session/session.ts';
import { hasSecondFactor } from '../../app/sign-in/second-factor.ts';
import type { Ctx } from '../context.ts';
import { proofAddress } from '../guard/signed.ts';
import { LinkButton, Page } from '../kit/index.ts';
import { frame } from '../view/frame.ts';
import { moment } from '../view/moment.ts';

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

/**
 * What an administrator sees whom an access pass let in, or what may have been set up after one (R46): what they had before
 * proves who they are, and who has nothing of it reads from when on something new does.
 */
export function NeedsOwnProof({
  c,
  who,
  to,
  from,
}: {
  c: Ctx;
  who: Signed;
  to: string;
  from: string | undefined;
}) {
  const { t, locale, deps } = c.var;
  const { account } = who;
  const until = onPassUntil(account);
  const now = deps.app.clock.now();
  const hasOlder =
    hasSecondFactor(account) &&
    account.methods.some(
      (method) => (method.kind === 'totp' || method.unusedCodes > 0) && isSettled(method, now),
    );
  return (
    <Page {...frame(c, undefined, account.organisation)} title={t('console.pass.no-proof')} error>
      <p>{t('console.pass.no-proof-why')}</p>
      {hasOlder ? (
        <>
          <p>{t('console.pass.no-proof-older')}</p>
          <LinkButton href={proofAddress(to, undefined, from)} tone="primary">
            {t('console.pass.no-proof-go')}
          </LinkButton>
        </>
      ) : null}
      <p>
        {t(hasOlder ? 'console.pass.no-proof-without' : 'console.pass.no-proof-nothing', {
          when: until === undefined ? '' : moment(locale, until),
        })}
      </p>
      <LinkButton href="/security/ways">{t('security.back-ways')}</LinkButton>
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
