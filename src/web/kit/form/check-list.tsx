import type { Child } from 'hono/jsx';
import { FieldErrorText, Hint } from './field.tsx';

interface CheckListProps {
  /** Id of the list: an error link lands on its first box. */
  name: string;
  label: Child;
  hint?: Child | undefined;
  error?: string | undefined;
  /** Each is a field of its own, posted as `yes` or not at all. */
  boxes: readonly { name: string; label: Child; checked: boolean }[];
}

/** Things that are so or not, each with the whole row as its target. */
export function CheckList({ name, label, hint, error, boxes }: CheckListProps) {
  const about = [...(hint ? [`${name}-hint`] : []), ...(error ? [`${name}-error`] : [])];
  return (
    <fieldset
      class={error ? 'field field-wrong choices' : 'field choices'}
      id={`${name}-list`}
      aria-describedby={about.length > 0 ? about.join(' ') : undefined}
    >
      <legend class="label">{label}</legend>
      {hint ? <Hint id={`${name}-hint`}>{hint}</Hint> : null}
      {error ? <FieldErrorText id={`${name}-error`} text={error} /> : null}
      <div class="choice-list">
        {boxes.map((box, index) => {
          const id = index === 0 ? name : box.name;
          return (
            <div class="choice">
              <input type="checkbox" id={id} name={box.name} value="yes" checked={box.checked} />
              <label for={id}>{box.label}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
