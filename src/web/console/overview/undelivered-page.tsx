import type { UndeliveredList } from '../../../app/administration/overview.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, EmptyState, Identifier, Notice, Tag } from '../../kit/index.ts';
import { day, moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  list: UndeliveredList;
}

const tones = { failed: 'warning', refused: 'danger' } as const;

/** The messages that did not leave, with what the other side said: never what they say. */
export function UndeliveredPage({ c, who, list }: Props) {
  const { t, locale } = c.var;
  const { messages, since, cut } = list;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="overview"
      back={{ href: '/admin', label: t('console.room.overview') }}
      title={t('console.undelivered.title')}
      lead={<p>{t('console.undelivered.about', { day: day(locale, since) })}</p>}
    >
      {cut ? <Notice>{t('console.undelivered.cut', { count: messages.length })}</Notice> : null}
      <DataTable
        caption={t('console.undelivered.title')}
        hideCaption
        columns={[
          { key: 'person', head: t('console.undelivered.person') },
          { key: 'when', head: t('security.activity-when') },
          { key: 'to', head: t('console.person.message-to') },
          { key: 'outcome', head: t('console.person.message-outcome'), nowrap: true },
          { key: 'answer', head: t('console.person.message-answer') },
        ]}
        rows={messages.map(({ person, at, recipient, outcome, answer }) => ({
          person: (
            <a href={`/admin/people/${person.id}`}>
              <bdi>{person.display}</bdi>
            </a>
          ),
          when: <time datetime={at.toISOString()}>{moment(locale, at)}</time>,
          to: <Identifier>{recipient}</Identifier>,
          outcome: <Tag tone={tones[outcome]}>{t(`console.undelivered.${outcome}`)}</Tag>,
          answer: <bdi dir="ltr">{answer}</bdi>,
        }))}
        empty={
          <EmptyState icon="mail" title={t('console.undelivered.empty')}>
            <p>{t('console.undelivered.empty-about')}</p>
          </EmptyState>
        }
      />
    </ConsolePage>
  );
}
