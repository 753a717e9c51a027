import { Field, type FieldProps, fieldIds } from './field.tsx';

interface FileFieldProps extends FieldProps {
  /** Media types that the browser offers; what comes is judged by its content. */
  accept: string;
}

/** For one file, in a `Form` with `file`. What was chosen is lost when the page comes again: no server can give it back. */
export function FileField(props: FileFieldProps) {
  const { id, described } = fieldIds(props);
  return (
    <Field {...props}>
      <input
        class="input input-file"
        type="file"
        id={id}
        name={props.name}
        accept={props.accept}
        {...described}
      />
    </Field>
  );
}
