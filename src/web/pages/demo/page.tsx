import { organisations, people } from '../../../app/demonstration/people.ts';
import type { AuditRecord } from '../../../ports/store/records.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  Card,
  CardGrid,
  DataTable,
  Details,
  Form,
  type IconName,
  LinkButton,
  LivePart,
  Notice,
  Page,
  SecondaryButton,
} from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

const cards = [
  { name: 'forgotten', userId: 'member@alpenglow.example', who: 'Marta', icon: 'key' },
  { name: 'locked', userId: 'locked@alpenglow.example', who: 'Luca', icon: 'lock' },
  { name: 'lost-phone', userId: 'twofactor@alpenglow.example', who: 'Tino', icon: 'phone' },
  { name: 'two-steps', userId: 'admin@alpenglow.example', who: 'Ada', icon: 'shield' },
] as const satisfies readonly { name: string; userId: string; who: string; icon: IconName }[];

/** Whose trouble is not the password: these people still know theirs. */
const knowTheirPassword: readonly string[] = ['locked', 'lost-phone'];

const passwordOf = (userId: string) => people.find((person) => person.userId === userId)?.password;

const administrator = 'admin@alpenglow.example';

const signInAs = (userId: string) => `/signin?username=${encodeURIComponent(userId)}`;

interface Props {
  c: Ctx;
  lines: readonly AuditRecord[];
  startedOver: boolean;
}

export function DemoPage({ c, lines, startedOver }: Props) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('demo.title')} width="wide" sheet={false} lead={<p>{t('demo.lead')}</p>}>
      {startedOver ? (
        <Notice tone="success" announce>
          {t('demo.started-over')}
        </Notice>
      ) : null}
      <h2>{t('demo.cards')}</h2>
      <CardGrid>
        {cards.map(({ name, userId, who, icon }) => (
          <Card
            title={t(`demo.${name}`)}
            level={3}
            icon={icon}
            actions={
              <LinkButton href={signInAs(userId)} tone="primary">
                {t('demo.open', { who })}
              </LinkButton>
            }
          >
            <p>{t(`demo.${name}-about`)}</p>
            <p class="hint" dir="ltr">
              {userId}
            </p>
            {knowTheirPassword.includes(name) ? (
              <p class="hint">
                {t('demo.password')} <code dir="ltr">{passwordOf(userId)}</code>
              </p>
            ) : null}
          </Card>
        ))}
      </CardGrid>
      <h2>{t('demo.beside')}</h2>
      <CardGrid>
        <Card
          title={t('demo.outbox')}
          level={3}
          icon="mail"
          actions={<LinkButton href="/demo/outbox">{t('demo.outbox')}</LinkButton>}
        >
          <p>{t('demo.outbox-about')}</p>
        </Card>
        <Card
          title={t('demo.phone')}
          level={3}
          icon="phone"
          actions={<LinkButton href="/demo/phone">{t('demo.phone')}</LinkButton>}
        >
          <p>{t('demo.phone-about')}</p>
        </Card>
        <Card
          title={t('console.administration')}
          level={3}
          icon="building"
          actions={
            <LinkButton href={`${signInAs(administrator)}&to=/admin`}>
              {t('demo.open', { who: 'Ada' })}
            </LinkButton>
          }
        >
          <p>{t('demo.administration-about')}</p>
          <p class="hint">
            {t('demo.password')} <code dir="ltr">{passwordOf(administrator)}</code>
          </p>
        </Card>
        <Card
          title={t('demo.unknown')}
          level={3}
          icon="help"
          actions={<LinkButton href={signInAs('nobody@alpenglow.example')}>{t('demo.unknown')}</LinkButton>}
        >
          <p>{t('demo.unknown-about')}</p>
        </Card>
      </CardGrid>
      <AuditLines c={c} lines={lines} />
      <Everybody c={c} />
      <Form id="start-over" action="/demo/start-over" hidden={{ csrf: forgeryToken(c) }}>
        <p>{t('demo.start-over-about')}</p>
        <SecondaryButton>{t('demo.start-over')}</SecondaryButton>
      </Form>
    </Page>
  );
}

function AuditLines({ c, lines }: { c: Ctx; lines: readonly AuditRecord[] }) {
  const { t } = c.var;
  return (
    <>
      <h2>{t('demo.audit')}</h2>
      <p>{t('demo.audit-about')}</p>
      <pre class="sample" dir="ltr">
        {
          'npm run regain -- sql "update audit_event set kind = \'nothing\' where id = 1"\nnpm run regain -- audit verify'
        }
      </pre>
      <LivePart id="audit" seconds={2}>
        <DataTable
          caption={t('demo.audit')}
          hideCaption
          columns={[
            { key: 'id', head: t('demo.audit-line'), nowrap: true },
            { key: 'when', head: t('demo.audit-when'), nowrap: true },
            { key: 'what', head: t('demo.audit-what') },
            { key: 'code', head: t('demo.audit-code'), nowrap: true },
            { key: 'sealed', head: t('demo.audit-sealed') },
          ]}
          rows={lines.map((line) => ({
            id: String(line.id),
            when: line.at.toISOString().slice(11, 19),
            what: line.kind,
            code: line.supportCode ?? '–',
            sealed: line.sealed ? t('demo.yes') : t('demo.no'),
          }))}
          empty={<p>{t('demo.audit-empty')}</p>}
        />
      </LivePart>
    </>
  );
}

function Everybody({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Details summary={t('demo.others')}>
      <p>{t('demo.others-about')}</p>
      <DataTable
        caption={t('demo.others')}
        hideCaption
        columns={[
          { key: 'id', head: t('demo.user-id') },
          { key: 'organisation', head: t('demo.organisation') },
          { key: 'password', head: t('demo.password') },
        ]}
        rows={people.map((person) => ({
          id: <a href={signInAs(person.userId)}>{person.userId}</a>,
          organisation:
            organisations.find(({ domain }) => domain === person.domain)?.name ?? t('demo.personal'),
          password: <code dir="ltr">{person.password}</code>,
        }))}
      />
    </Details>
  );
}
