import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { FieldErrorText, type FieldProps, Hint } from './field.tsx';

interface RadioOption {
  value: string;
  label: Child;
  /** One line that says what will happen. */
  hint?: Child | undefined;
  icon?: IconName | undefined;
}

interface RadioListProps extends FieldProps {
  options: RadioOption[];
  value?: string | undefined;
}

/** A choice with the whole row as its target. The first radio carries the list's id, so an error link lands on it. */
export function RadioList(props: RadioListProps) {
  const base = props.name;
  const about = [...(props.hint ? [`${base}-hint`] : []), ...(props.error ? [`${base}-error`] : [])];
  return (
    <fieldset
      class={props.error ? 'field field-wrong choices' : 'field choices'}
      aria-describedby={about.length > 0 ? about.join(' ') : undefined}
    >
      <legend class={props.hideLabel ? 'label unseen' : 'label'}>{props.label}</legend>
      {props.hint ? <Hint id={`${base}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <FieldErrorText id={`${base}-error`} text={props.error} /> : null}
      <div class="choice-list">
        {props.options.map((option, index) => (
          <Choice
            name={props.name}
            id={index === 0 ? base : `${base}-${option.value}`}
            option={option}
            chosen={props.value}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  id: string;
  option: RadioOption;
  chosen: string | undefined;
}

function Choice({ name, id, option, chosen }: ChoiceProps) {
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={option.value === chosen}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint ? (
        <p class="hint" id={`${id}-about`}>
          {option.hint}
        </p>
      ) : null}
      {option.icon ? <Icon name={option.icon} class="choice-icon" /> : null}
    </div>
  );
}
