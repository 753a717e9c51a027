import type { AuditRecord } from '../../../../ports/store/records.ts';
import type { Ctx, Web } from '../../../context.ts';
import { signed } from '../../../guard/signed.ts';
import { DataTable, EmptyState } from '../../../kit/index.ts';
import { activitySentence } from '../../../view/activity-sentence.ts';
import { moment } from '../../../view/moment.ts';
import { SecurityPage } from '../shell.tsx';

const shown = 50;

/** `/security/activity`: the newest lines of the audit log about this account, in plain words. */
export function mountActivity(web: Web): void {
  web.get(
    '/security/activity',
    signed(async (c, who) => {
      const { t } = c.var;
      const lines = await c.var.deps.app.store.audit.ofAccount(who.account.id, shown);
      return c.html(
        <SecurityPage
          c={c}
          who={who}
          back="home"
          width="wide"
          title={t('security.activity-title')}
          lead={<p>{t('security.activity-lead')}</p>}
        >
          <Lines c={c} lines={lines} owner={`account:${who.account.id}`} />
        </SecurityPage>,
      );
    }),
  );
}

function Lines({ c, lines, owner }: { c: Ctx; lines: readonly AuditRecord[]; owner: string }) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('security.to-activity')}
      hideCaption
      columns={[
        { key: 'what', head: t('security.activity-what') },
        { key: 'when', head: t('security.activity-when') },
        { key: 'where', head: t('security.activity-where') },
      ]}
      rows={lines.map((line) => ({
        what: activitySentence(t, line),
        when: <time datetime={line.at.toISOString()}>{moment(locale, line.at)}</time>,
        // From where an administrator works is theirs.
        where:
          line.actor.startsWith('account:') && line.actor !== owner ? (
            t('security.activity-by-administrator')
          ) : (
            <bdi>{line.personal.address ?? '–'}</bdi>
          ),
      }))}
      empty={<EmptyState icon="list" title={t('security.activity-empty')} />}
    />
  );
}
