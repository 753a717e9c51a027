import type { Person } from '../../../app/administration/person.ts';
import { maskEmail, maskPhone } from '../../../domain/mask.ts';
import { wayOf } from '../../../domain/policy/methods.ts';
import type { MethodRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, Identifier } from '../../kit/index.ts';
import { auditAddress } from '../../view/audit-address.ts';
import { auditSentence } from '../../view/audit-words.ts';
import { deviceName } from '../../view/device-name.ts';
import { day, moment } from '../../view/moment.ts';
import { StateTag } from '../../view/way-state.tsx';
import { SupportCode } from '../support-code.tsx';

interface Props {
  c: Ctx;
  person: Person;
}

/** Masked: who helps needs to recognise an address, not to know it (R77). */
export function Ways({ c, person }: Props) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('console.person.ways')}
      hideCaption
      columns={[
        { key: 'what', head: t('console.person.way') },
        { key: 'state', head: t('security.ways-state') },
        { key: 'since', head: t('security.ways-since'), nowrap: true },
      ]}
      rows={person.standing.ways.map((own) => ({
        what: (
          <>
            {t(`security.way.${wayOf(own.method.kind)}`)} <Identifier>{detailOf(c, own.method)}</Identifier>
          </>
        ),
        state: <StateTag c={c} own={own} />,
        since: day(locale, own.method.createdAt),
      }))}
      empty={<p>{t('console.person.no-ways')}</p>}
    />
  );
}

function detailOf({ var: { t } }: Ctx, { kind, address, unusedCodes }: MethodRecord): string {
  if (kind === 'recovery-codes') return t('security.codes-left', { count: unusedCodes });
  if (address === undefined) return '';
  return kind === 'phone' ? maskPhone(address) : maskEmail(address);
}

export function Sessions({ c, person }: Props) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('console.person.sessions')}
      hideCaption
      columns={[
        { key: 'device', head: t('security.session-device') },
        { key: 'address', head: t('security.session-address') },
        { key: 'since', head: t('security.session-since') },
        { key: 'seen', head: t('security.session-seen') },
      ]}
      rows={person.sessions.map((session) => ({
        device: deviceName(t, session.userAgent),
        address: <bdi>{session.clientAddress}</bdi>,
        since: moment(locale, session.createdAt),
        seen: moment(locale, session.lastSeenAt),
      }))}
      empty={<p>{t('console.person.no-sessions')}</p>}
    />
  );
}

export function Activity({ c, person }: Props) {
  const { t, locale } = c.var;
  return (
    <>
      <DataTable
        caption={t('console.person.activity')}
        hideCaption
        columns={[
          { key: 'what', head: t('security.activity-what') },
          { key: 'when', head: t('security.activity-when') },
          { key: 'where', head: t('security.activity-where') },
          { key: 'code', head: t('common.support-code'), nowrap: true },
        ]}
        rows={person.activity.map((line) => ({
          what: auditSentence(t, line.kind),
          when: <time datetime={line.at.toISOString()}>{moment(locale, line.at)}</time>,
          where: <bdi>{line.personal.address ?? '–'}</bdi>,
          code: <SupportCode code={line.supportCode} />,
        }))}
        empty={<p>{t('security.activity-empty')}</p>}
      />
      {person.activity.length > 0 ? (
        <p>
          <a href={auditAddress({ person: person.account.id })}>{t('console.log.all-of-person')}</a>
        </p>
      ) : null}
    </>
  );
}
