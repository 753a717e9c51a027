import type { OwnSession } from '../../../../app/security/sessions.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { DataTable, Form, SubmitButton, Tag, TextButton, Unseen } from '../../../kit/index.ts';
import { deviceName } from '../../../view/device-name.ts';
import { moment } from '../../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  sessions: readonly OwnSession[];
  said: Said | undefined;
}

export function SessionsPage({ c, who, sessions, said }: Props) {
  const { t, locale } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      width="wide"
      title={t('security.sessions-title')}
      lead={<p>{t('security.sessions-lead')}</p>}
    >
      <SaidNotice c={c} said={said} />
      <Form id="sessions" action="/security/sessions" hidden={{ csrf: forgeryToken(c) }}>
        <DataTable
          caption={t('security.sessions-title')}
          hideCaption
          columns={[
            { key: 'device', head: t('security.session-device') },
            { key: 'address', head: t('security.session-address') },
            { key: 'since', head: t('security.session-since') },
            { key: 'seen', head: t('security.session-seen') },
            { key: 'end', head: t('security.session-actions'), hideHead: true, nowrap: true },
          ]}
          rows={sessions.map(({ record, id, here }) => {
            const device = deviceName(t, record.userAgent);
            return {
              device: <>{device}</>,
              address: <bdi>{record.clientAddress}</bdi>,
              since: moment(locale, record.createdAt),
              seen: moment(locale, record.lastSeenAt),
              end: here ? (
                <Tag tone="info">{t('security.session-here')}</Tag>
              ) : (
                <TextButton name="end" value={id}>
                  <span aria-hidden="true">{t('security.session-end')}</span>
                  <Unseen>{t('security.session-end-of', { device })}</Unseen>
                </TextButton>
              ),
            };
          })}
        />
        {sessions.length > 1 ? (
          <SubmitButton name="end" value="others" tone="danger">
            {t('security.sessions-end-others')}
          </SubmitButton>
        ) : null}
      </Form>
    </SecurityPage>
  );
}
