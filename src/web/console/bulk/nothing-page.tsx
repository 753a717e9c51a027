import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { LinkButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { ConsolePage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  text: string;
  /** What the list was asked for when they were chosen: the query string of its address, and nothing else of it (R72). */
  asked?: string;
}

/** Why nothing comes of a choice of people, and the way back to where they are chosen. */
export function NothingPage({ c, who, text, asked = '' }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      width="narrow"
      title={t('console.bulk.nothing')}
      errors={errorsOf(c, text)}
    >
      <p>{t('console.refused-nothing')}</p>
      <LinkButton
        href={`/admin/people${asked === '' ? '' : `?${new URLSearchParams(asked)}`}`}
        tone="primary"
      >
        {t('console.bulk.to-people')}
      </LinkButton>
    </ConsolePage>
  );
}
