import { Field, type FieldProps, fieldIds } from './field.tsx';

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  /** `id`: a user ID or an address. No capitals, no spell check, written left to right in every language. */
  kind?: 'text' | 'id' | 'tel' | 'number' | undefined;
  autocomplete?: string | undefined;
  /** Width in the order of what is expected. */
  size?: 'full' | 'medium' | undefined;
  readonly?: boolean | undefined;
  autofocus?: boolean | undefined;
}

/** For what is not prose: written left to right in every language, and never corrected. */
const exact = { dir: 'ltr', spellcheck: false, autocapitalize: 'none', autocorrect: 'off' } as const;

export function TextField(props: TextFieldProps) {
  const { id, described } = fieldIds(props);
  const kind = props.kind ?? 'text';
  return (
    <Field {...props}>
      <input
        class={`input input-${props.size ?? 'full'}`}
        type={kind === 'tel' ? 'tel' : 'text'}
        id={id}
        name={props.name}
        value={props.value}
        inputmode={kind === 'id' ? 'email' : kind === 'number' ? 'numeric' : undefined}
        autocomplete={props.autocomplete ?? (kind === 'id' ? 'username' : undefined)}
        readonly={props.readonly}
        autofocus={props.autofocus}
        {...(kind === 'text' ? {} : exact)}
        {...described}
      />
    </Field>
  );
}
