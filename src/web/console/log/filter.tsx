import { auditGroups, kindsOf } from '../../../domain/audit/groups.ts';
import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import {
  ButtonRow,
  Details,
  FilterForm,
  LinkButton,
  SelectField,
  SubmitButton,
  TextField,
} from '../../kit/index.ts';
import { auditGroupName, auditSentence } from '../../view/audit-words.ts';
import { errorsIn } from '../../view/errors.ts';
import { type Asked, type LogField, logFields } from './asked.ts';

/** What is asked for less often, and stays out of the way until it is. */
const rarer = ['by', 'actor', 'kind', 'from', 'until'] as const satisfies LogField[];

/** What the log is asked for. Empty fields ask for nothing. */
export function LogFilter({ c, asked }: { c: Ctx; asked: Asked }) {
  const { t } = c.var;
  const field = (name: LogField) => ({
    name,
    label: t(`console.log.${name}` satisfies MessageId),
    value: asked.typed[name],
    error: wrongSentence(c, asked, name),
    autocomplete: 'off',
  });
  return (
    <FilterForm
      id="filter"
      action="/admin/audit"
      label={t('console.log.filter')}
      buttons={
        <ButtonRow>
          <SubmitButton>{t('console.log.show')}</SubmitButton>
          {logFields.some((name) => asked.typed[name] !== '') ? (
            <LinkButton href="/admin/audit">{t('console.log.all')}</LinkButton>
          ) : null}
        </ButtonRow>
      }
    >
      <TextField {...field('person')} kind="id" hint={t('console.log.user-id-hint')} />
      <TextField {...field('code')} hint={t('console.log.code-hint')} />
      <Details summary={t('console.log.more')} open={rarer.some((name) => asked.typed[name] !== '')}>
        <div class="filter">
          <SelectField {...field('kind')} options={kinds(c)} />
          <TextField {...field('by')} kind="id" hint={t('console.log.user-id-hint')} />
          <SelectField {...field('actor')} options={actors(c)} />
          <TextField {...field('from')} hint={t('console.log.time-hint')} />
          <TextField {...field('until')} hint={t('console.log.time-hint')} />
        </div>
      </Details>
    </FilterForm>
  );
}

/** The summary of what could not be understood, in the order of the fields. */
export function filterErrors(c: Ctx, asked: Asked) {
  if (Object.keys(asked.wrong).length === 0) return undefined;
  return errorsIn(c, Object.fromEntries(logFields.map((name) => [name, wrongSentence(c, asked, name)])));
}

function wrongSentence({ var: { t } }: Ctx, { wrong }: Asked, name: LogField): string | undefined {
  const what = wrong[name];
  return what === undefined ? undefined : t(`console.log.wrong-${what}`);
}

function actors({ var: { t } }: Ctx) {
  return [
    { value: '', label: t('console.log.anybody') },
    ...(['stranger', 'operator', 'system'] as const).map((value) => ({
      value,
      label: t(`console.audit.actor.${value}`),
    })),
  ];
}

function kinds({ var: { t } }: Ctx) {
  return [
    { value: '', label: t('console.log.anything') },
    ...auditGroups
      .filter((group) => kindsOf(group).length > 0)
      .map((group) => ({
        heading: auditGroupName(t, group),
        options: [
          { value: group, label: t('console.log.all-of', { group: auditGroupName(t, group) }) },
          ...kindsOf(group).map((kind) => ({ value: kind, label: auditSentence(t, kind) })),
        ],
      })),
  ];
}
