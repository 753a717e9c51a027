import type { FoundEvent } from '../../../ports/store/audit-search.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, Tag } from '../../kit/index.ts';
import { auditFacts } from '../../view/audit-facts.tsx';
import { auditActor, auditName, auditSentence } from '../../view/audit-words.ts';
import { deviceName } from '../../view/device-name.ts';
import { moment } from '../../view/moment.ts';
import { SupportCode } from '../support-code.tsx';

interface Props {
  c: Ctx;
  caption: string;
  events: readonly FoundEvent[];
  /** Left out where it is the same on every line. */
  without?: 'person-and-code';
}

/** Lines of the log: what, when, about whom, by whom, where from, under which code, and whether it is sealed. */
export function Events({ c, caption, events, without }: Props) {
  const { t, locale } = c.var;
  const own = without === undefined;
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'what', head: t('security.activity-what') },
        { key: 'when', head: t('security.activity-when') },
        ...(own ? [{ key: 'person', head: t('console.log.person') }] : []),
        { key: 'by', head: t('console.log.by') },
        { key: 'where', head: t('security.activity-where') },
        ...(own ? [{ key: 'code', head: t('common.support-code'), nowrap: true }] : []),
        { key: 'sealed', head: t('console.log.seal'), nowrap: true },
      ]}
      rows={events.map((event) => ({
        what: <What c={c} event={event} />,
        when: <time datetime={event.at.toISOString()}>{moment(locale, event.at)}</time>,
        person: <PersonLink c={c} event={event} />,
        // The full sentence stands in the filter: fifty times it would be a wall.
        by: <bdi>{event.actor === 'stranger' ? t('console.log.not-known') : auditActor(t, event)}</bdi>,
        where: <Where c={c} event={event} />,
        code: <SupportCode code={event.supportCode} />,
        sealed: event.sealed ? (
          <Tag tone="success">{t('console.log.sealed')}</Tag>
        ) : (
          <Tag>{t('console.log.not-sealed')}</Tag>
        ),
      }))}
    />
  );
}

/** The sentence, and below it what the log holds beside. */
function What({ c, event }: { c: Ctx; event: FoundEvent }) {
  const facts = auditFacts(c, event.data);
  return (
    <>
      {auditSentence(c.var.t, event.kind)}
      {facts.length > 0 ? (
        <div class="hint">
          {facts.map(({ label, value }, place) => (
            <>
              {place === 0 ? '' : ' · '}
              {label}: {value}
            </>
          ))}
        </div>
      ) : null}
    </>
  );
}

function PersonLink({ c, event: { person } }: { c: Ctx; event: FoundEvent }) {
  if (person === undefined) return <>–</>;
  const name = <bdi>{auditName(c.var.t, person)}</bdi>;
  return person.name === undefined ? name : <a href={`/admin/people/${person.id}`}>{name}</a>;
}

function Where({ c, event: { personal } }: { c: Ctx; event: FoundEvent }) {
  return (
    <>
      <bdi dir="ltr">{personal.address ?? '–'}</bdi>
      {personal.userAgent ? <div class="hint">{deviceName(c.var.t, personal.userAgent)}</div> : null}
    </>
  );
}
