import type { AuditPage } from '../../../app/administration/audit.ts';
import { mayExport } from '../../../app/administration/audit-export.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { EmptyState, LinkButton, Notice } from '../../kit/index.ts';
import { auditAddress } from '../../view/audit-address.ts';
import { ConsolePage } from '../shell.tsx';
import { type Asked, exportAddress } from './asked.ts';
import { Events } from './events.tsx';
import { filterErrors, LogFilter } from './filter.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  asked: Asked;
  /** Undefined where what was asked can't be understood. */
  found: AuditPage | undefined;
  /** The address led to a place that no page has. */
  lost?: boolean;
}

/** The organisation's log, newest first, as far as it was asked for. */
export function LogPage({ c, who, asked, found, lost = false }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="log"
      title={t('console.log.title')}
      errors={filterErrors(c, asked)}
      lead={<p>{t('console.log.about')}</p>}
    >
      {lost ? <Notice>{t('console.log.lost')}</Notice> : null}
      <LogFilter c={c} asked={asked} />
      {found === undefined ? null : <Found c={c} asked={asked} found={found} />}
      {found === undefined || found.events.length === 0 ? null : <ExportLink c={c} who={who} asked={asked} />}
    </ConsolePage>
  );
}

function Found({ c, asked, found }: { c: Ctx; asked: Asked; found: AuditPage }) {
  const { t } = c.var;
  const { events, count, newer, older } = found;
  if (events.length === 0) {
    return (
      <EmptyState icon="list" title={t('console.log.empty')}>
        <p>{t('console.log.empty-about')}</p>
      </EmptyState>
    );
  }
  const to = (place: string | undefined, words: string) =>
    place === undefined ? (
      <span></span>
    ) : (
      <LinkButton href={auditAddress(asked.query, place)}>{words}</LinkButton>
    );
  return (
    <>
      <p>{t(count.more ? 'console.log.count-more' : 'console.log.count', { count: count.events })}</p>
      <Events c={c} caption={t('console.log.events')} events={events} />
      {newer === undefined && older === undefined ? null : (
        <nav class="pages" aria-label={t('console.log.pages')}>
          {to(newer, t('console.log.newer'))}
          {to(older, t('console.log.older'))}
        </nav>
      )}
    </>
  );
}

/** Whoever may not take all of the log out of the house is told who may (R77). */
function ExportLink({ c, who, asked }: { c: Ctx; who: Signed; asked: Asked }) {
  const { t } = c.var;
  if (!mayExport(who.account.roles)) return <p class="hint">{t('console.log.export-who')}</p>;
  return (
    <p>
      <a href={exportAddress(asked)}>{t('console.log.export-these')}</a>
    </p>
  );
}
