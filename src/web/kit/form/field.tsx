import type { Child } from 'hono/jsx';
import { Icon } from '../icons/icon.tsx';

/** What every field has. Its id is its name; error lists point at it. */
export interface FieldProps {
  name: string;
  label: Child;
  /** For the one field whose label would repeat the h1: kept for readers by ear, not shown. */
  hideLabel?: boolean | undefined;
  hint?: Child | undefined;
  /** The refusal, in one sentence that says how to mend it. */
  error?: string | undefined;
}

/** Ids that tie hint and error to the input: `<input id={ids.id} {...ids.described}>`. */
export function fieldIds(props: Pick<FieldProps, 'name' | 'hint' | 'error'>, also?: string) {
  const id = props.name;
  const parts = [
    ...(props.hint ? [`${id}-hint`] : []),
    ...(props.error ? [`${id}-error`] : []),
    ...(also ? [also] : []),
  ];
  return {
    id,
    described: {
      'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
      'aria-invalid': props.error ? ('true' as const) : undefined,
    },
  };
}

/** Label, hint and error around one input. */
export function Field(props: FieldProps & { children: Child }) {
  const { id } = fieldIds(props);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class={props.hideLabel ? 'label unseen' : 'label'} id={`${id}-label`} for={id}>
        {props.label}
      </label>
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <FieldErrorText id={`${id}-error`} text={props.error} /> : null}
      {props.children}
    </div>
  );
}

export function Hint({ id, children }: { id?: string | undefined; children?: Child }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  );
}

export function FieldErrorText({ id, text }: { id: string; text: string }) {
  return (
    <p class="field-error" id={id}>
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
