import type { Child } from 'hono/jsx';
import { Icon } from '../icons/icon.tsx';

type Tone = 'info' | 'success' | 'warning';

interface NoticeProps {
  tone?: Tone | undefined;
  title?: Child | undefined;
  /** True where it appears because of what was just done: it is then announced. */
  announce?: boolean | undefined;
  children?: Child | undefined;
}

/** A fact that the reader should not miss. Refusals are not notices: they go to `Page`'s `errors`. */
export function Notice({ tone = 'info', title, announce, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={tone} />
      <div class="flow">
        {title ? <p class="notice-title">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
