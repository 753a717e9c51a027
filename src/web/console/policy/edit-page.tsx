import type { HistoryEntry } from '../../../app/policy/history.ts';
import type { PolicyStanding } from '../../../app/policy/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import { isFixedBy } from '../../../domain/policy/policy.ts';
import type { PolicyProblem } from '../../../domain/policy/read.ts';
import { sections } from '../../../domain/policy/sections.ts';
import type { Ctx } from '../../context.ts';
import { Form, Notice, type PageProps, SubmitButton } from '../../kit/index.ts';
import { moment } from '../../view/moment.ts';
import { ConsolePage } from '../shell.tsx';
import { Control, problemSentence } from './controls.tsx';
import type { Typed } from './form.ts';
import { formFields, type Seen, seenOf } from './hidden.ts';
import { Meanwhile } from './meanwhile.tsx';

export interface EditPageProps {
  c: Ctx;
  who: Signed;
  standing: PolicyStanding;
  typed: Typed;
  /** Of a form that is shown again: what its author saw, whatever there is by now. */
  seen?: Seen;
  problems?: readonly PolicyProblem[];
  /** What else was refused, of the whole policy. */
  refused?: string;
  /** What others changed while this form was open. */
  meanwhile?: readonly HistoryEntry[];
}

/** The whole policy as one form. What is typed is looked at before it is saved. */
export function EditPage(props: EditPageProps) {
  const { c, who, standing, typed, problems = [], meanwhile, seen = seenOf(standing) } = props;
  const { t, locale } = c.var;
  const { pending, preset } = standing;
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      width="narrow"
      back={{ href: '/admin/policy', label: t('console.policy.back') }}
      title={t('console.policy.edit-title')}
      lead={<p>{t('console.policy.edit-about', { hours: standing.policy.loweringHours })}</p>}
      errors={errorsOf(props)}
      formId="policy"
    >
      {meanwhile === undefined ? null : <Meanwhile c={c} entries={meanwhile} />}
      {pending === undefined ? null : (
        <Notice tone="warning">
          {t('console.policy.edit-waiting', { when: moment(locale, pending.takesEffectAt) })}
        </Notice>
      )}
      {preset === 'self-service-only' ? <Notice>{t('console.policy.edit-preset')}</Notice> : null}
      <Form id="policy" action="/admin/policy/edit" hidden={formFields(c, seen, 'form')}>
        {sections.map((section) => {
          const paths = section.paths.filter((path) => !isFixedBy(preset, path));
          return (
            <fieldset class="section flow">
              <legend>
                <h2>{t(`console.policy.section.${section.name}`)}</h2>
              </legend>
              {paths.map((path) => (
                <Control c={c} path={path} typed={typed} problems={problems} name={standing.name} />
              ))}
            </fieldset>
          );
        })}
        <SubmitButton name="do" value="review">
          {t('console.policy.review')}
        </SubmitButton>
      </Form>
    </ConsolePage>
  );
}

function errorsOf({ c, problems = [], refused }: EditPageProps): PageProps['errors'] {
  const items = [
    ...(refused === undefined ? [] : [{ text: refused }]),
    ...problems.map((problem) => ({ field: problem.path, text: problemSentence(c, problem) })),
  ];
  return items.length === 0 ? undefined : { title: c.var.t('common.error-summary'), items };
}
