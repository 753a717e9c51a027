import type { Child } from 'hono/jsx';

interface FilterFormProps {
  id: string;
  action: string;
  /** What it looks for, for readers by ear. */
  label: string;
  /** The buttons, below the fields. */
  buttons: Child;
  children?: Child | undefined;
}

/** Asks and changes nothing: what was asked stands in the address, so that it can be kept, sent and gone back to. */
export function FilterForm({ id, action, label, buttons, children }: FilterFormProps) {
  return (
    <search>
      <form class="flow" id={id} method="get" action={action} aria-label={label} novalidate>
        <div class="filter">{children}</div>
        {buttons}
      </form>
    </search>
  );
}
