import type { PolicyStanding } from '../../../app/policy/read.ts';
import { fields, type PolicyPath, said } from '../../../domain/policy/fields.ts';
import type { Asks } from '../../../domain/policy/kinds.ts';
import { isFixedBy, type Policy } from '../../../domain/policy/policy.ts';
import { documentFrom } from '../../../domain/policy/read.ts';
import type { Form } from '../../guard/form.ts';

/** A policy as a form holds it, whatever was typed; a box that is not ticked is ''. */
export type Typed = Readonly<Record<PolicyPath, string>>;

/** What the form shows of a policy. */
export function typedOf(policy: Policy): Typed {
  return each(({ path, kind }) => written(kind.asks, said(policy, path)));
}

function written(asks: Asks, value: unknown): string {
  if (asks.for === 'yes-or-no') return value === true ? 'yes' : '';
  if (asks.for === 'picture') return '';
  if (asks.for === 'lines') return (value as readonly string[]).join('\n');
  return String(value ?? '');
}

export function typedIn(form: Form): Typed {
  return each(({ path }) => form.text(path));
}

function each(value: (field: (typeof fields)[number]) => string): Typed {
  return Object.fromEntries(fields.map((field) => [field.path, value(field)])) as unknown as Typed;
}

/** What was typed as a document, wrong where it is wrong. What the preset decides is not in it, and pictures stay as they are. */
export function documentTyped(typed: Typed, standing: PolicyStanding): unknown {
  return documentFrom(
    fields
      .filter(({ path }) => !isFixedBy(standing.preset, path))
      .map(
        ({ path, kind }) =>
          [
            path,
            kind.asks.for === 'picture' ? said(standing.policy, path) : read(kind.asks, typed[path]),
          ] as const,
      ),
  );
}

function read(asks: Exclude<Asks, { for: 'picture' }>, text: string): unknown {
  const plain = text.normalize('NFKC').trim();
  switch (asks.for) {
    case 'yes-or-no':
      return text === 'yes';
    case 'choice':
      return asks.of.find((one) => String(one) === plain) ?? plain;
    case 'number':
      // What is no number is out of bounds: the refusal then names them.
      return /^\d{1,6}$/.test(plain) ? Number(plain) : -1;
    case 'lines':
      return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [] : [line]));
    case 'line':
      return text.trim() === '' ? null : text;
  }
}
