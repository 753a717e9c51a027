import { Field, type FieldProps, fieldIds } from './field.tsx';

interface CodeFieldProps extends FieldProps {
  /** `digits` (default) for mailed, texted and app codes; `letters` for recovery codes, which are longer. */
  kind?: 'digits' | 'letters' | undefined;
  autofocus?: boolean | undefined;
  /** It came to somebody else, who reads it out: this device has none to fill in. */
  elsewhere?: boolean | undefined;
}

/**
 * One field for the whole code: paste and autofill work, nothing submits by itself (R20, R75). No `pattern` and no
 * `maxlength`: spaces, hyphens and full-width digits are welcome, the server mends them.
 */
export function CodeField(props: CodeFieldProps) {
  const { id, described } = fieldIds(props);
  const letters = props.kind === 'letters';
  return (
    <Field {...props}>
      <input
        class={letters ? 'input code-input' : 'input code-input input-medium'}
        type="text"
        id={id}
        name={props.name}
        inputmode={letters ? 'text' : 'numeric'}
        autocomplete={letters || props.elsewhere ? 'off' : 'one-time-code'}
        autofocus={props.autofocus}
        dir="ltr"
        spellcheck={false}
        autocapitalize={letters ? 'characters' : 'none'}
        autocorrect="off"
        {...described}
      />
    </Field>
  );
}
