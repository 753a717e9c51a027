import { asksForNumber, type BulkAct } from '../../../app/administration/bulk/acts.ts';
import type { BulkView } from '../../../app/administration/bulk/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { ButtonRow, Form, LinkButton, Notice, SubmitButton, TextField } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { ConsolePage } from '../shell.tsx';
import { toneOf } from '../tone.ts';
import { LeftOut, SomePeople } from './groups.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  view: BulkView;
  act: BulkAct;
  typed: string;
  refused: boolean;
}

/** How many, who, and who not and why: nothing has happened yet. */
export function PreviewPage({ c, who, view, act, typed, refused }: Props) {
  const { t } = c.var;
  const { bulk, groups, waiting } = view;
  const chosen = groups.find(({ state }) => state === 'waiting');
  const leftOut = groups.filter(({ state }) => state === 'refused');
  const error = refused ? t('console.bulk.number-wrong', { people: waiting }) : undefined;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="people"
      back={{ href: '/admin/people', label: t('console.room.people') }}
      title={
        waiting === 0
          ? t('console.bulk.on-nobody', { act: t(`console.act.${act}`) })
          : t(`console.bulk.question.${act}`, { people: waiting })
      }
      lead={<p>{t('console.bulk.preview-lead')}</p>}
      formId="begin"
      errors={errorsOf(c, error, 'number')}
    >
      {chosen === undefined ? null : (
        <>
          <p>{t(`console.act-about.${act}`)}</p>
          <SomePeople c={c} group={chosen} caption={t('console.bulk.chosen')} />
        </>
      )}
      {leftOut.length > 0 ? (
        <>
          <h2>{t('console.bulk.left-out')}</h2>
          <LeftOut c={c} groups={leftOut} />
        </>
      ) : null}
      {bulk.strangers > 0 ? (
        <Notice tone="warning">{t('console.bulk.strangers', { people: bulk.strangers })}</Notice>
      ) : null}
      {waiting === 0 ? (
        <LinkButton href="/admin/people">
          {t('console.back-to', { name: t('console.room.people') })}
        </LinkButton>
      ) : (
        <Form id="begin" action={`/admin/people/bulk/${bulk.id}/begin`} hidden={{ csrf: forgeryToken(c) }}>
          {asksForNumber(act, waiting) ? (
            <TextField
              name="number"
              size="medium"
              label={t('console.bulk.number')}
              hint={t('console.bulk.number-hint', { people: waiting })}
              value={typed}
              error={error}
              autocomplete="off"
            />
          ) : null}
          <ButtonRow>
            <SubmitButton tone={toneOf(act)}>{t(`console.bulk.do.${act}`, { people: waiting })}</SubmitButton>
            <LinkButton href="/admin/people">{t('common.cancel')}</LinkButton>
          </ButtonRow>
        </Form>
      )}
    </ConsolePage>
  );
}
