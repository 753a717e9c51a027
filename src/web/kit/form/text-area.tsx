import { Field, type FieldProps, fieldIds } from './field.tsx';

interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
}

/** Several lines. Names and terms: nothing corrects them. */
export function TextArea(props: TextAreaProps) {
  const { id, described } = fieldIds(props);
  return (
    <Field {...props}>
      <textarea
        class="input"
        id={id}
        name={props.name}
        rows={props.rows ?? 6}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        autocapitalize="none"
        {...described}
      >
        {/* A browser drops the first line break, and what was typed may begin with one. */}
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}
