import { Field, type FieldProps, fieldIds } from './field.tsx';

export interface SelectFieldProps extends FieldProps {
  options: { value: string; label: string }[];
  value?: string | undefined;
  autocomplete?: string | undefined;
}

export function SelectField(props: SelectFieldProps) {
  const { id, described } = fieldIds(props);
  return (
    <Field {...props}>
      <select class="input" id={id} name={props.name} autocomplete={props.autocomplete} {...described}>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
