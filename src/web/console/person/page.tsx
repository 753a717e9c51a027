import type { Person } from '../../../app/administration/person.ts';
import type { Signed } from '../../../app/session/session.ts';
import { strongestRole } from '../../../domain/roles/roles.ts';
import type { Ctx } from '../../context.ts';
import { Identifier, SummaryList, Tag } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { PassOut } from './access-pass/out.tsx';
import { Messages } from './messages.tsx';
import { RecoverableVerdict } from './recoverable.tsx';
import { Activity, Sessions, Ways } from './tables.tsx';
import { VerifiedNotice } from './verified.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  person: Person;
  said: Said | undefined;
}

/** One person: can they get back in today, what the reader may do about it, whether the code left, then the rest. */
export function PersonPage({ c, who, person, said }: Props) {
  const { t } = c.var;
  const { account } = person;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      back={{ href: '/admin/people', label: t('console.room.people') }}
      title={account.displayName}
      lead={
        <p>
          <Identifier>{account.userId}</Identifier> <StateTags c={c} person={person} />
        </p>
      }
    >
      <SaidNotice c={c} said={said} />
      <VerifiedNotice c={c} person={person} />
      <RecoverableVerdict c={c} person={person} />
      <Facts c={c} person={person} />
      <PassOut c={c} who={who} person={person} />
      <Jumps c={c} />
      <h2>{t('console.person.acts')}</h2>
      <Acts c={c} person={person} />
      <h2 id="messages">{t('console.person.messages')}</h2>
      <Messages c={c} person={person} />
      <h2 id="ways">{t('console.person.ways')}</h2>
      <Ways c={c} person={person} />
      <h2 id="sessions">{t('console.person.sessions')}</h2>
      <Sessions c={c} person={person} />
      <h2 id="activity">{t('console.person.activity')}</h2>
      <Activity c={c} person={person} />
    </ConsolePage>
  );
}

/** What stands below what can be done: on a phone it is far to scroll. */
function Jumps({
  c: {
    var: { t },
  },
}: {
  c: Ctx;
}) {
  return (
    <nav aria-label={t('console.person.below')}>
      {(['messages', 'ways', 'sessions', 'activity'] as const).map((part, place) => (
        <>
          {place === 0 ? '' : ' · '}
          <a href={`#${part}`}>{t(`console.person.${part}`)}</a>
        </>
      ))}
    </nav>
  );
}

function StateTags({ c, person: { account, locks } }: { c: Ctx; person: Person }) {
  const { t } = c.var;
  return (
    <>
      {account.state === 'disabled' ? <Tag tone="danger">{t('console.state.disabled')}</Tag> : null}{' '}
      {account.frozenAt === undefined ? null : <Tag tone="danger">{t('console.state.frozen')}</Tag>}{' '}
      {locks.length > 0 ? <Tag tone="warning">{t('console.state.locked')}</Tag> : null}{' '}
      {account.lastSignInAt === undefined ? <Tag>{t('console.state.never')}</Tag> : null}
    </>
  );
}

function Facts({ c, person: { account, locks } }: { c: Ctx; person: Person }) {
  const { t, locale } = c.var;
  const facts = [
    { term: t('console.person.role'), value: t(`console.role.${strongestRole(account.roles)}`) },
    {
      term: t('console.person.last-sign-in'),
      value: account.lastSignInAt === undefined ? '–' : moment(locale, account.lastSignInAt),
    },
    {
      term: t('console.person.password'),
      value:
        account.passwordHash === undefined
          ? t('console.person.no-password')
          : account.passwordExpiresAt !== undefined
            ? t(
                account.passwordExpiresAt > c.var.deps.app.clock.now()
                  ? 'console.person.password-until'
                  : 'console.person.password-over',
                { when: moment(locale, account.passwordExpiresAt) },
              )
            : account.passwordChangedAt === undefined
              ? '–'
              : t('console.person.password-since', { when: moment(locale, account.passwordChangedAt) }),
    },
    ...locks.map(({ of, until, failures }) => ({
      term: t('console.person.lock'),
      value:
        until === undefined
          ? t('console.person.lock-spent', { failures })
          : t(`console.person.lock-${of}`, { failures, until: moment(locale, until) }),
    })),
    ...(account.frozenAt === undefined
      ? []
      : [
          {
            term: t('console.state.frozen'),
            value: t('console.person.frozen-why', { when: moment(locale, account.frozenAt) }),
          },
        ]),
  ];
  return <SummaryList facts={facts} />;
}

/** What the reader may do, then why not the rest: one sentence for all that it is true of. */
function Acts({ c, person }: { c: Ctx; person: Person }) {
  const { t } = c.var;
  const { possible, account } = person;
  const open = possible.filter(({ refusal }) => isOpen(refusal));
  const closed = Map.groupBy(
    possible.filter(({ refusal }) => !isOpen(refusal) && refusal !== 'idle'),
    ({ refusal }) => refusal!,
  );
  const everything = open.length === 0 && closed.size === 1;
  return (
    <ul class="acts">
      {open.map(({ act }) => (
        <li>
          <a class="act-name" href={`/admin/people/${account.id}/${act}`}>
            {t(`console.act.${act}`)}
          </a>
          <p class="hint">{t(`console.act-about.${act}`)}</p>
        </li>
      ))}
      {[...closed].map(([refusal, acts]) => (
        <li>
          {refusal === 'own-account' ? (
            <a class="act-name" href="/security">
              {t('console.own-account')}
            </a>
          ) : (
            <span>
              {everything
                ? t('console.person.no-act')
                : acts.map(({ act }) => t(`console.act.${act}`)).join(' · ')}
            </span>
          )}
          <p class="hint">{t(`console.refusal.${refusal}`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Also what still asks for a proof of somebody else: its page says how to come by it. */
function isOpen(refusal: Person['possible'][number]['refusal']): boolean {
  return refusal === undefined || refusal === 'needs-caller' || refusal === 'needs-approver';
}
