import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { LinkButton } from '../../kit/index.ts';
import { ConsolePage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
}

export function NotAllowedPage({ c, who }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="people" width="narrow" error title={t('console.add.not-allowed')}>
      <p>{t('console.add.not-allowed-about')}</p>
      <p>{t('console.refused-nothing')}</p>
      <LinkButton href="/admin/people">{t('console.back-to', { name: t('console.room.people') })}</LinkButton>
    </ConsolePage>
  );
}

export function TooManyPage({ c, who, most, back }: Props & { most: number; back: string }) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="people" width="narrow" error title={t('console.add.too-many')}>
      <p>{t('console.add.too-many-about', { most })}</p>
      <LinkButton href={back}>{t('common.back')}</LinkButton>
    </ConsolePage>
  );
}
