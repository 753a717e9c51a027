import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons/icon.tsx';

interface ButtonProps {
  /** Says which button was pressed, where a form has several. */
  name?: string | undefined;
  value?: string | undefined;
  describedby?: string | undefined;
  /** For what works with half a form: more time, a new picture, another language. */
  formnovalidate?: boolean | undefined;
  icon?: IconName | undefined;
  children?: Child | undefined;
}

/** The page's one primary button. `danger` for what cannot be taken back. Put it before other submit buttons. */
export function SubmitButton({ tone, ...props }: ButtonProps & { tone?: 'danger' | undefined }) {
  return <Submit {...props} class={tone === 'danger' ? 'button button-danger' : 'button button-primary'} />;
}

/** Another thing that the same form can do. */
export function SecondaryButton(props: ButtonProps) {
  return <Submit {...props} class="button button-secondary" />;
}

/** A submit button in a sentence, or a way out that needs a post. */
export function TextButton(props: ButtonProps) {
  return <Submit {...props} class="as-link" />;
}

function Submit(props: ButtonProps & { class: string }) {
  return (
    <button
      class={props.class}
      type="submit"
      name={props.name}
      value={props.value}
      formnovalidate={props.formnovalidate}
      aria-describedby={props.describedby}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </button>
  );
}

interface LinkProps {
  href: string;
  children?: Child | undefined;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ href, tone, children }: LinkProps & { tone?: 'primary' | undefined }) {
  return (
    <a class={tone === 'primary' ? 'button button-primary' : 'button button-secondary'} href={href}>
      {children}
    </a>
  );
}

export function BackLink({ href, children }: LinkProps) {
  return (
    <a class="back-link" href={href}>
      <Icon name="back" />
      {children}
    </a>
  );
}

/** Buttons side by side where there is room, primary first. */
export function ButtonRow({ children }: { children?: Child }) {
  return <div class="button-row">{children}</div>;
}
