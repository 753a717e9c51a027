import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons/icon.tsx';

/** More for whoever wants it; works without scripts. */
export function Details({ summary, open, children }: { summary: Child; open?: boolean; children?: Child }) {
  return (
    <details class="details" open={open}>
      <summary>
        <Icon name="next" />
        <span>{summary}</span>
      </summary>
      <div class="details-body flow">{children}</div>
    </details>
  );
}

interface CardProps {
  title?: Child | undefined;
  /** Level of the title, after the page's h1; default 2. */
  level?: 2 | 3 | undefined;
  icon?: IconName | undefined;
  /** Buttons and links at its foot. */
  actions?: Child | undefined;
  children?: Child | undefined;
}

export function Card({ title, level, icon, actions, children }: CardProps) {
  const Title = level === 3 ? 'h3' : 'h2';
  return (
    <section class="card flow">
      {title ? (
        <div class="card-head">
          {icon ? <Icon name={icon} /> : null}
          <Title>{title}</Title>
        </div>
      ) : null}
      {children}
      {actions ? <div class="card-actions">{actions}</div> : null}
    </section>
  );
}

/** Cards side by side where there is room. */
export function CardGrid({ children }: { children?: Child }) {
  return <div class="card-grid">{children}</div>;
}

interface EmptyStateProps {
  icon?: IconName | undefined;
  title: Child;
  /** Says what would be here, and what to do next. */
  children?: Child | undefined;
}

export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div class="empty flow">
      {icon ? <Icon name={icon} /> : null}
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** A state in a word. The word carries the meaning; the colour only helps. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  children?: Child;
}) {
  return <span class={`tag tag-${tone ?? 'neutral'}`}>{children}</span>;
}

/** The question's big yes or no, before its explanation. */
export function Verdict({
  tone,
  title,
  children,
}: {
  tone: 'success' | 'warning';
  title: Child;
  children?: Child;
}) {
  return (
    <div class={`verdict verdict-${tone}`}>
      <Icon name={tone} />
      <div>
        <p class="verdict-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

/** Hidden from sight, read by ear. */
export function Unseen({ children }: { children?: Child }) {
  return <span class="unseen">{children}</span>;
}
