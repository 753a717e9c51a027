import type { Child } from 'hono/jsx';
import { Field, type FieldProps, fieldIds } from './field.tsx';

export interface PasswordFieldProps extends FieldProps {
  /** `new-password` where one is chosen; a password manager offers to make and keep it. */
  autocomplete: 'current-password' | 'new-password';
  autofocus?: boolean | undefined;
  /** Id of a `PasswordRules` list that describes the field. */
  rulesId?: string | undefined;
  words: { show: string; hide: string };
  /** Below the input: `SuggestPassword`, `PasswordRules`. */
  children?: Child | undefined;
}

/**
 * One field with reveal instead of typing twice. It never carries a value: a password is not sent back (R23).
 * There is no `maxlength`: a password is never cut (R32).
 */
export function PasswordField(props: PasswordFieldProps) {
  const { id, described } = fieldIds(props, props.rulesId);
  return (
    <Field {...props}>
      <reveal-password class="reveal">
        <input
          class="input"
          type="password"
          id={id}
          name={props.name}
          autocomplete={props.autocomplete}
          autofocus={props.autofocus}
          dir="ltr"
          spellcheck={false}
          autocapitalize="none"
          autocorrect="off"
          {...described}
        />
        <button
          class="reveal-button"
          type="button"
          hidden
          aria-controls={id}
          id={`${id}-reveal`}
          aria-labelledby={`${id}-reveal ${id}-label`}
          data-hide={props.words.hide}
        >
          {props.words.show}
        </button>
      </reveal-password>
      {props.children}
    </Field>
  );
}
