import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { LinkButton } from '../../kit/index.ts';
import { ConsolePage } from '../shell.tsx';

/** Why nothing comes of a choice of people. */
export function NothingPage({ c, who, text }: { c: Ctx; who: Signed; text: string }) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="people" width="narrow" error title={t('console.bulk.nothing')}>
      <p>{text}</p>
      <p>{t('console.refused-nothing')}</p>
      <LinkButton href="/admin/people">{t('console.back-to', { name: t('console.room.people') })}</LinkButton>
    </ConsolePage>
  );
}
