import type { Child } from 'hono/jsx';

interface FormProps {
  /** Also give it to `Page` as `formId`, so that changing the language keeps what was typed. */
  id: string;
  action: string;
  /** What travels unseen: the anti-forgery token, the flow's version. */
  hidden?: Record<string, string | undefined> | undefined;
  /** True where a field is a file: it travels in parts (RFC 7578). */
  file?: boolean | undefined;
  /** Announced after the press, while the answer is awaited. */
  busy?: string | undefined;
  /** The answer is a file: the page stays, and nothing tells it that the download began. */
  downloads?: boolean | undefined;
  children?: Child | undefined;
}

/**
 * A posted form. The browser's own checks are off: the server's refusals read the same with and without scripts, and
 * in the page's language rather than the browser's. `submit-once` drops a second press; the server drops it anyway.
 */
export function Form({ id, action, hidden, file, busy, downloads, children }: FormProps) {
  return (
    <submit-once data-busy={busy} data-patience={downloads ? 2000 : undefined}>
      <form
        class="flow"
        id={id}
        method="post"
        action={action}
        enctype={file === true ? 'multipart/form-data' : undefined}
        novalidate
      >
        <HiddenFields fields={hidden ?? {}} />
        {children}
      </form>
    </submit-once>
  );
}

function HiddenFields({ fields }: { fields: Record<string, string | undefined> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
