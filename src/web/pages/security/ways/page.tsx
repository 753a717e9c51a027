import type { OwnWay, Standing } from '../../../../app/security/standing.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { wayOf } from '../../../../domain/policy/methods.ts';
import type { Ctx } from '../../../context.ts';
import { DataTable, EmptyState, LinkButton, Notice } from '../../../kit/index.ts';
import { day } from '../../../view/moment.ts';
import { StateTag } from '../../../view/way-state.tsx';
import { AddWays } from '../add-ways.tsx';
import { type Said, SaidNotice } from '../said.tsx';
import { SecurityPage } from '../shell.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  standing: Standing;
  /** An address that waits for its code. */
  pending: string | undefined;
  /** First enrolment: there is one task, and it comes first. */
  enrolling: boolean;
  said: Said | undefined;
}

export function WaysPage({ c, who, standing, pending, enrolling, said }: Props) {
  const { t } = c.var;
  const short = standing.atAll === 'no';
  return (
    <SecurityPage
      c={c}
      who={who}
      back="home"
      width="wide"
      title={t('security.ways-title')}
      lead={<p>{t('security.ways-lead')}</p>}
    >
      <SaidNotice c={c} said={said} />
      {enrolling ? <FirstTask c={c} standing={standing} /> : null}
      {pending === undefined ? null : <PendingNotice c={c} address={pending} />}
      <WaysTable c={c} ways={standing.ways} />
      <h2>{t('security.ways-add')}</h2>
      <AddWays c={c} ways={standing.allowed} calm={!short} />
    </SecurityPage>
  );
}

function FirstTask({ c, standing }: { c: Ctx; standing: Standing }) {
  const { t } = c.var;
  if (standing.atAll === 'yes') {
    return (
      <Notice tone="success" title={t('security.ways-first-done')}>
        <LinkButton href="/security">{t('common.continue')}</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={t('security.ways-first')}>
      <p>{t('security.ways-first-about', { needed: standing.needed })}</p>
    </Notice>
  );
}

function PendingNotice({ c, address }: { c: Ctx; address: string }) {
  const { t } = c.var;
  return (
    <Notice tone="info" title={t('security.ways-pending')}>
      <p>
        <bdi>{address}</bdi>
      </p>
      <p>
        <a href="/security/ways/confirm">{t('security.ways-enter-code')}</a>
      </p>
    </Notice>
  );
}

function WaysTable({ c, ways }: { c: Ctx; ways: readonly OwnWay[] }) {
  const { t, locale } = c.var;
  return (
    <DataTable
      caption={t('security.ways-title')}
      hideCaption
      columns={[
        { key: 'what', head: t('security.to-ways') },
        { key: 'state', head: t('security.ways-state') },
        { key: 'since', head: t('security.ways-since'), nowrap: true },
        { key: 'act', head: t('security.session-actions'), hideHead: true, nowrap: true },
      ]}
      rows={ways.map((own) => {
        const { method } = own;
        const name = t(`security.way.${wayOf(method.kind)}`);
        const detail = method.address ?? method.label ?? codesLeft(c, own);
        return {
          what: (
            <>
              {name}
              {detail === '' ? null : (
                <>
                  <br />
                  <bdi>{detail}</bdi>
                </>
              )}
            </>
          ),
          state: <StateTag c={c} own={own} />,
          since: day(locale, method.createdAt),
          act: (
            <a href={`/security/ways/remove?id=${method.id}`}>
              {t('common.remove')}
              <span class="unseen"> {`${name} ${detail}`}</span>
            </a>
          ),
        };
      })}
      empty={
        <EmptyState icon="key" title={t('security.ways-none')}>
          <p>{t('security.ways-none-about')}</p>
        </EmptyState>
      }
    />
  );
}

function codesLeft(c: Ctx, { method }: OwnWay): string {
  return method.kind === 'recovery-codes'
    ? c.var.t('security.codes-left', { count: method.unusedCodes })
    : '';
}
