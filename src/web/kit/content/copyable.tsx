import type { Child } from 'hono/jsx';
import { Icon } from '../icons/icon.tsx';

interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  from: string;
  words: { copy: string; copied: string };
  /** `small` (default) beside the value; `full` in a row of buttons. */
  size?: 'small' | 'full' | undefined;
}

/** Shown only where scripts run: without them the text is selected by one press (`user-select: all`). */
export function CopyButton({ from, words, size = 'small' }: CopyButtonProps) {
  return (
    <copy-button data-from={from} data-copied={words.copied}>
      <button
        class={size === 'full' ? 'button button-secondary' : 'button button-secondary button-small'}
        type="button"
        hidden
      >
        <Icon name="copy" />
        <span>{words.copy}</span>
      </button>
      <span class="unseen" role="status"></span>
    </copy-button>
  );
}

/** A value to copy or to write down: a key, a link, a record. */
export function Copyable({
  id,
  children,
  words,
}: {
  id: string;
  children?: Child;
  words: CopyButtonProps['words'];
}) {
  return (
    <div class="copyable">
      <code id={id} dir="ltr">
        {children}
      </code>
      <CopyButton from={id} words={words} />
    </div>
  );
}

/** Several one-time codes, to print or to keep. */
export function CodeList({ id, codes }: { id: string; codes: string[] }) {
  return (
    <ul class="codes" id={id} dir="ltr">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
