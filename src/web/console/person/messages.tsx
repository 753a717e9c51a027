import type { Person } from '../../../app/administration/person.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, Identifier, LivePart, Tag } from '../../kit/index.ts';
import { moment, timeOfDay } from '../../view/moment.ts';

interface Props {
  c: Ctx;
  person: Person;
}

const [part, status] = ['deliveries', 'messages-status'];

/** Did the code leave? While an answer is to be expected, the list looks for it by itself; a link does too. */
export function Messages({ c, person }: Props) {
  const { t } = c.var;
  const { unsent } = person;
  if (unsent === undefined) {
    return (
      <div id={part} class="flow">
        <Table c={c} person={person} />
      </div>
    );
  }
  const content = (
    <>
      <Again c={c} person={person} />
      {person.deliveries.length === 0 ? null : <Table c={c} person={person} />}
    </>
  );
  return (
    <>
      <p id={status} role="status">
        {t('console.person.message-unsent', { at: timeOfDay(unsent.since) })}
      </p>
      {unsent.soon ? (
        <LivePart id={part} seconds={3} status={{ id: status, over: t('console.person.message-settled') }}>
          {content}
        </LivePart>
      ) : (
        <div id={part} class="flow">
          {content}
        </div>
      )}
    </>
  );
}

/** Another address each time: a link to the very page that is shown would lead to its heading, and ask nothing. */
function Again({ c, person: { account } }: Props) {
  const { t, deps } = c.var;
  return (
    <p>
      <a href={`/admin/people/${account.id}?again=${deps.app.clock.now().getTime()}#messages`}>
        {t('console.person.messages-again')}
      </a>
    </p>
  );
}

const tones = { sent: 'success', failed: 'warning', 'over-budget': 'warning', refused: 'danger' } as const;

/** What was sent and what the other side answered, never what was said. */
function Table({ c, person }: Props) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('console.person.messages')}
      hideCaption
      columns={[
        { key: 'when', head: t('security.activity-when') },
        { key: 'to', head: t('console.person.message-to') },
        { key: 'outcome', head: t('console.person.message-outcome') },
        { key: 'answer', head: t('console.person.message-answer') },
      ]}
      rows={person.deliveries.map((delivery) => ({
        when: moment(locale, delivery.finishedAt),
        to: <Identifier>{delivery.recipient}</Identifier>,
        outcome: <Tag tone={tones[delivery.outcome]}>{t(`console.delivery.${delivery.outcome}`)}</Tag>,
        answer: <bdi dir="ltr">{delivery.answer}</bdi>,
      }))}
      empty={<p>{t('console.person.no-messages')}</p>}
    />
  );
}
