import type { OwnWay } from '../../app/security/standing.ts';
import type { Ctx } from '../context.ts';
import { Hint, Tag } from '../kit/index.ts';
import { moment } from './moment.ts';

/** Whether a way works, from when on, or why it does not. */
export function StateTag({ c, own }: { c: Ctx; own: OwnWay }) {
  const { t, locale } = c.var;
  const { state } = own;
  switch (state.kind) {
    case 'works':
      return <Tag tone="success">{t('security.state.works')}</Tag>;
    case 'from':
      return <Tag tone="info">{t('security.state.from', { when: moment(locale, state.at) })}</Tag>;
    case 'closed':
      if (state.because === 'own-mailbox') {
        return (
          <>
            <Tag>{t('security.state.own-mailbox')}</Tag>
            <Hint>{t('security.state.own-mailbox-about')}</Hint>
          </>
        );
      }
      return <Tag tone="warning">{t(`security.state.${state.because}`)}</Tag>;
  }
}
