import { Field, type FieldProps, fieldIds } from './field.tsx';

interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  /** An option, or several under a heading. */
  options: readonly (SelectOption | { heading: string; options: readonly SelectOption[] })[];
  value?: string | undefined;
}

/** A choice among more than fit on a page; for fewer, `RadioList` shows them all. */
export function SelectField(props: SelectFieldProps) {
  const { id, described } = fieldIds(props);
  const option = ({ value, label }: SelectOption) => (
    <option value={value} selected={value === props.value}>
      {label}
    </option>
  );
  return (
    <Field {...props}>
      <select class="input" id={id} name={props.name} {...described}>
        {props.options.map((one) =>
          'heading' in one ? <optgroup label={one.heading}>{one.options.map(option)}</optgroup> : option(one),
        )}
      </select>
    </Field>
  );
}
