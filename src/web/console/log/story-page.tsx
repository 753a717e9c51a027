import type { AuditStory } from '../../../app/administration/audit.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { EmptyState, Identifier, Notice } from '../../kit/index.ts';
import { auditName } from '../../view/audit-words.ts';
import { ConsolePage } from '../shell.tsx';
import { Events } from './events.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  code: string;
  story: AuditStory;
}

/** What happened under one support code, oldest first, a chapter for each person. */
export function StoryPage({ c, who, code, story }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="log"
      back={{ href: '/admin/audit', label: t('console.room.log') }}
      title={t('console.story.title', { code })}
      lead={<p>{t('console.story.about')}</p>}
    >
      {story.people.length > 1 ? <Notice>{t('console.story.several')}</Notice> : null}
      {story.people.map(({ person, events }) => {
        const name = person === undefined ? t('console.story.nobody') : auditName(t, person);
        return (
          <>
            <h2>
              {person?.name === undefined ? (
                name
              ) : (
                <>
                  <a href={`/admin/people/${person.id}`}>
                    <bdi>{name}</bdi>
                  </a>{' '}
                  · <Identifier>{person.name.userId}</Identifier>
                </>
              )}
            </h2>
            <Events c={c} caption={name} events={events} without="person-and-code" />
          </>
        );
      })}
      {story.people.length === 0 ? (
        <EmptyState icon="list" title={t('console.story.empty')}>
          <p>{t('console.story.empty-about')}</p>
        </EmptyState>
      ) : null}
      {story.cut ? <Notice>{t('console.story.cut')}</Notice> : null}
    </ConsolePage>
  );
}
