import { problemText } from '../../../app/policy/sentences.ts';
import { sentenceOf } from '../../../domain/policy/describe.ts';
import { type Field, fields, type PolicyPath } from '../../../domain/policy/fields.ts';
import type { PolicyProblem } from '../../../domain/policy/read.ts';
import type { Ctx } from '../../context.ts';
import { CheckList, RadioList, TextArea, TextField } from '../../kit/index.ts';
import type { Typed } from './form.ts';
import { boxLists, hints, labels } from './labels.ts';

interface Props {
  c: Ctx;
  path: PolicyPath;
  typed: Typed;
  problems: readonly PolicyProblem[];
  /** As the organisation was set up. */
  name: string;
}

/** One field of the policy as it is asked for; of a list of boxes, the whole list in place of its first. */
export function Control(props: Props) {
  const list = boxLists.find(({ paths }) => paths.includes(props.path));
  if (list !== undefined) return list.paths[0] === props.path ? <Boxes {...props} list={list} /> : null;
  const field = fields.find(({ path }) => path === props.path);
  return field === undefined ? null : <One {...props} field={field} />;
}

function Boxes({ c, typed, problems, list }: Props & { list: (typeof boxLists)[number] }) {
  const { t } = c.var;
  return (
    <CheckList
      name={list.name}
      label={t(list.label)}
      hint={list.hint && t(list.hint)}
      error={errorAt(c, problems, list.name)}
      boxes={list.paths.map((path) => {
        const { id, values } = sentenceOf(path, true);
        return { name: path, label: t(id, values), checked: typed[path] === 'yes' };
      })}
    />
  );
}

function One({ c, path, typed, problems, name, field }: Props & { field: Field }) {
  const { t } = c.var;
  const { asks } = field.kind;
  const [label, hint] = [labels[path], hints[path]];
  const shared = {
    name: path,
    label: label === undefined ? path : t(label),
    hint: hint && t(hint, { ...numbersOf(asks), name }),
    error: errorAt(c, problems, path),
    value: typed[path],
  };
  switch (asks.for) {
    case 'choice':
      return (
        <RadioList
          {...shared}
          options={asks.of.map((one) => {
            const { id, values } = sentenceOf(path, one);
            return { value: String(one), label: t(id, values) };
          })}
        />
      );
    case 'number':
      return <TextField {...shared} kind="number" size="medium" autocomplete="off" />;
    case 'lines':
      return <TextArea {...shared} rows={8} />;
    case 'picture':
      return null;
    default:
      return <TextField {...shared} autocomplete="off" />;
  }
}

function numbersOf(asks: Field['kind']['asks']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(asks).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function errorAt(c: Ctx, problems: readonly PolicyProblem[], path: string): string | undefined {
  const problem = problems.find((one) => one.path === path);
  return problem && problemSentence(c, problem);
}

/** What is wrong, by the name that the form gives the field. */
export function problemSentence({ var: { t } }: Ctx, problem: PolicyProblem): string {
  const list = boxLists.find(({ name }) => name === problem.path);
  const label = labels[problem.path as PolicyPath] ?? list?.label;
  return problemText(t, { ...problem, path: label === undefined ? problem.path : t(label) });
}
