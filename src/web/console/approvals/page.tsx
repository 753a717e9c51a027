import type { OneApproval } from '../../../app/administration/one-approval.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  ButtonRow,
  Form,
  Identifier,
  LinkButton,
  SecondaryButton,
  SubmitButton,
  SummaryList,
} from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { ApprovalState } from './state.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  one: OneApproval;
  said?: Said | undefined;
  /** Why the reader's answer was not taken. */
  refused?: string;
}

/** One request: who wants to do what to whom, and why; what was done for that person already; yes or no. */
export function ApprovalPage({ c, who, one, said, refused }: Props) {
  const { t } = c.var;
  const { approval, may } = one;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="approvals"
      width="narrow"
      back={{ href: '/admin/approvals', label: t('console.room.approvals') }}
      title={t(may === 'decide' ? 'console.approval.question' : 'console.approval.title', {
        act: t(`console.act.${approval.act}`),
        name: approval.person.displayName,
      })}
      errors={refused === undefined ? undefined : { title: refused, items: [] }}
      formId={may === 'decide' ? 'decide' : undefined}
    >
      <SaidNotice c={c} said={said} />
      <Facts c={c} one={one} />
      <h2>{t('console.approval.before')}</h2>
      <Before c={c} one={one} />
      {may === 'decide' ? <Decide c={c} id={approval.id} /> : null}
      {may === 'withdraw' ? <Withdraw c={c} id={approval.id} /> : null}
      {one.state === 'approved' && approval.requester.id === who.account.id ? (
        <LinkButton href={`/admin/people/${approval.person.id}/${approval.act}`} tone="primary">
          {t('console.approval.do-it')}
        </LinkButton>
      ) : null}
    </ConsolePage>
  );
}

function Facts({ c, one: { approval, state, decider } }: { c: Ctx; one: OneApproval }) {
  const { t, locale } = c.var;
  const { person, requester, decidedAt } = approval;
  return (
    <SummaryList
      facts={[
        { term: t('console.approvals.state'), value: <ApprovalState c={c} state={state} /> },
        { term: t('console.approvals.what'), value: t(`console.act.${approval.act}`) },
        {
          term: t('console.approvals.person'),
          value: (
            <a href={`/admin/people/${person.id}`}>
              <bdi>{person.displayName}</bdi> · <bdi>{person.userId}</bdi>
            </a>
          ),
        },
        {
          term: t('console.approvals.requester'),
          value: (
            <>
              <bdi>{requester.displayName}</bdi> · <Identifier>{requester.userId}</Identifier>
            </>
          ),
        },
        { term: t('console.approval.reason'), value: <bdi>{approval.reason}</bdi> },
        { term: t('console.approvals.since'), value: moment(locale, approval.requestedAt) },
        { term: t('console.approval.until'), value: moment(locale, approval.expiresAt) },
        ...(decider === undefined || decidedAt === undefined
          ? []
          : [
              {
                term: t('console.approval.decider'),
                value: t('console.approval.decided', { name: decider, when: moment(locale, decidedAt) }),
              },
            ]),
      ]}
    />
  );
}

function Before({ c, one: { before } }: { c: Ctx; one: OneApproval }) {
  const { t, locale } = c.var;
  if (before.length === 0) return <p>{t('console.approval.before-none')}</p>;
  return (
    <ul>
      {before.map(({ concerns, by, at }) => (
        <li>{t(`console.approval.before-${concerns}`, { by, when: moment(locale, at) })}</li>
      ))}
    </ul>
  );
}

function Decide({ c, id }: { c: Ctx; id: string }) {
  const { t } = c.var;
  return (
    <>
      <p>{t('console.approval.decide-about')}</p>
      <Form id="decide" action={`/admin/approvals/${id}`} hidden={{ csrf: forgeryToken(c) }}>
        <ButtonRow>
          <SubmitButton name="do" value="approve">
            {t('console.approval.approve')}
          </SubmitButton>
          <SecondaryButton name="do" value="decline">
            {t('console.approval.decline')}
          </SecondaryButton>
        </ButtonRow>
      </Form>
    </>
  );
}

function Withdraw({ c, id }: { c: Ctx; id: string }) {
  const { t } = c.var;
  return (
    <Form id="withdraw" action={`/admin/approvals/${id}`} hidden={{ csrf: forgeryToken(c) }}>
      <SecondaryButton name="do" value="withdraw">
        {t('console.approval.withdraw')}
      </SecondaryButton>
    </Form>
  );
}
