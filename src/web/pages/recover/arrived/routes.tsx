import type { Web } from '../../../context.ts';
import { Card, LinkButton } from '../../../kit/index.ts';
import { beginning, pageOf } from '../places.ts';
import { Shell } from '../shell.tsx';
import { standing } from '../standing.ts';

/** `/recover/nothing-arrived`: one page for all, whatever ID was typed and whatever became of the message (R1). */
export function mountNothingArrived(web: Web): void {
  web.get('/recover/nothing-arrived', async (c) => {
    const live = await standing(c);
    if (live instanceof Response) return live;
    const { t, deps } = c.var;
    const { mailFrom } = deps.settings;
    const { kind, userId } = live.stored;
    const other = kind === 'work' ? 'personal' : 'work';
    return c.html(
      <Shell c={c} live={live} title={t('recover.arrived-title')} lead={<p>{t('recover.arrived-lead')}</p>}>
        <Card title={t('recover.arrived-id')} icon="person">
          <p>{t('recover.arrived-id-about', { userId })}</p>
          <p>
            <a href={beginning(kind, userId)}>{t('recover.arrived-id-change')}</a>
          </p>
        </Card>
        <Card title={t('recover.arrived-spam')} icon="mail">
          <p>{t('recover.arrived-spam-about')}</p>
          {mailFrom === undefined ? null : <p>{t('recover.arrived-sender', { mailFrom })}</p>}
        </Card>
        {deps.app.settings.personalAccounts ? (
          <Card title={t(`recover.arrived-kind-${kind}`)} icon={kind === 'work' ? 'building' : 'person'}>
            <p>{t('recover.arrived-kind-about')}</p>
            <p>
              <a href={beginning(other, userId)}>{t(`recover.arrived-kind-${kind}-change`)}</a>
            </p>
          </Card>
        ) : null}
        <Card title={t('recover.arrived-way')} icon="refresh">
          <p>{t('recover.arrived-way-about')}</p>
          <p>
            <a href="/help/ask">{t('recover.ask-for-help')}</a>
          </p>
        </Card>
        <LinkButton href={pageOf(live.recovery)} tone="primary">
          {t('recover.arrived-back')}
        </LinkButton>
      </Shell>,
    );
  });
}
