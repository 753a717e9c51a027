import { FieldErrorText, type FieldProps, fieldIds } from './field.tsx';

export interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined;
  /** Posted when ticked; default "yes". */
  value?: string | undefined;
}

export function Checkbox(props: CheckboxProps) {
  const { id, described } = fieldIds(props);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      {props.error ? <FieldErrorText id={`${id}-error`} text={props.error} /> : null}
      <div class="choice choice-plain">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked}
          {...described}
        />
        <label for={id}>{props.label}</label>
        {props.hint ? (
          <p class="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
