import { answers, longestNote } from '../../../app/administration/help/answer.ts';
import type { OneRequest } from '../../../app/administration/help/queue.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { DecidedRequest } from '../../../ports/store/help.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  Form,
  Identifier,
  Notice,
  RadioList,
  SubmitButton,
  SummaryList,
  TextField,
} from '../../kit/index.ts';
import { errorAt, errorsOf } from '../../view/errors.ts';
import { moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';
import { SupportCode } from '../support-code.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  one: OneRequest;
  typed?: { answer: string; note: string } | undefined;
  refused?: { text: string; field: string } | undefined;
  /** Somebody else was first. */
  overtaken?: boolean;
}

/** One request: who, since when, what helps; and taking it off the queue. */
export function RequestPage({ c, who, one, typed, refused, overtaken }: Props) {
  const { t, locale } = c.var;
  const { request, refusal, standing } = one;
  const facts = [
    { term: t('console.help.one-asked'), value: moment(locale, request.at) },
    { term: t('console.help.today'), value: t(`console.help.today-${standing.atAll}`) },
    { term: t('console.help.code'), value: <SupportCode code={request.supportCode} /> },
  ];
  return (
    <ConsolePage
      c={c}
      who={who}
      room="help"
      width="narrow"
      back={{ href: '/admin/help', label: t('console.help.to-waiting') }}
      title={t('console.help.one-title', { name: request.displayName })}
      lead={
        <p>
          <Identifier>{request.userId}</Identifier>
        </p>
      }
      formId="answer"
      errors={errorsOf(c, refused)}
    >
      {overtaken ? (
        <Notice tone="warning" announce>
          {t('console.help.overtaken')}
        </Notice>
      ) : null}
      <SummaryList facts={facts} />
      {request.state !== 'waiting' ? (
        <Notice>{decided(c, request)}</Notice>
      ) : (
        <>
          <p>{t('console.help.unproven')}</p>
          <WhatHelps c={c} one={one} />
          {refusal === undefined ? (
            <AnswerForm c={c} one={one} typed={typed} refused={refused} />
          ) : (
            <Notice>{t('console.help.read-only', { why: t(`console.refusal.${refusal}`) })}</Notice>
          )}
        </>
      )}
    </ConsolePage>
  );
}

function decided({ var: { t, locale } }: Ctx, { outcome, decidedBy, decidedAt, at }: DecidedRequest): string {
  const facts = {
    outcome: t(`console.help.outcome.${outcome ?? 'shown'}`),
    when: moment(locale, decidedAt ?? at),
  };
  return decidedBy === undefined
    ? t('console.help.decided-alone', facts)
    : t('console.help.decided', { ...facts, name: decidedBy });
}

function WhatHelps({ c, one: { request, refusal } }: { c: Ctx; one: OneRequest }) {
  const { t } = c.var;
  const person = `/admin/people/${request.accountId}`;
  const name = request.displayName;
  const ways = [
    ...(refusal === undefined
      ? ([
          { href: `${person}/verify-caller`, id: 'verify', words: 'console.act.verify-caller' },
          { href: `${person}/send-way-back`, id: 'way-back', words: 'console.act.send-way-back' },
        ] as const)
      : []),
    { href: person, id: 'person', words: 'console.help.one-person' } as const,
  ];
  return (
    <>
      <h2>{t('console.help.one-helps')}</h2>
      <ul class="acts">
        {ways.map(({ href, id, words }) => (
          <li>
            <a class="act-name" href={href}>
              {t(words, { name })}
            </a>
            <p class="hint">{t(`console.help.one-${id}-about`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function AnswerForm({ c, one, typed, refused }: Pick<Props, 'c' | 'one' | 'typed' | 'refused'>) {
  const { t } = c.var;
  return (
    <>
      <h2>{t('console.help.answer-title')}</h2>
      <Form id="answer" action={`/admin/help/${one.request.id}`} hidden={{ csrf: forgeryToken(c) }}>
        <RadioList
          name="answer"
          label={t('console.help.answer-label')}
          value={typed?.answer}
          error={errorAt(refused, 'answer')}
          options={answers.map((answer) => ({ value: answer, label: t(`console.help.answer.${answer}`) }))}
        />
        <TextField
          name="note"
          label={t('console.help.note')}
          hint={t('console.help.note-hint', { most: longestNote })}
          value={typed?.note}
          error={errorAt(refused, 'note')}
          autocomplete="off"
        />
        <SubmitButton>{t('console.help.answer-submit')}</SubmitButton>
      </Form>
    </>
  );
}
