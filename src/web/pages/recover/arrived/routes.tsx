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
    // The first proof has shown that ID and kind are right; before it, the page is the same for every ID (R1).
    const settled = 'proofs' in live.recovery && live.recovery.proofs.length > 0;
    const other = kind === 'work' ? 'personal' : 'work';
    return c.html(
      <Shell c={c} live={live} title={t('recover.arrived-title')} lead={<p>{t('recover.arrived-lead')}</p>}>
        {settled ? null : (
          <Card title={t('recover.arrived-id')} icon="person">
            <p>{t('recover.arrived-id-about', { userId })}</p>
            <p>
              <a href={beginning(kind, userId)}>{t('recover.arrived-id-change')}</a>
            </p>
          </Card>
        )}
        <Card title={t('recover.arrived-spam')} icon="mail">
          <p>
            {live.pending === undefined
              ? t('recover.arrived-spam-any')
              : t('recover.arrived-spam-about', { reference: live.pending.reference })}
          </p>
          {mailFrom === undefined ? null : <p>{t('recover.arrived-sender', { mailFrom })}</p>}
        </Card>
        {deps.app.settings.personalAccounts && !settled ? (
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
