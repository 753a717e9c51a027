import { Icon, type IconName } from '../icons/icon.tsx';

interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  here: boolean;
  /** What waits there; nothing is shown for none. */
  count?: { number: number; words: string } | undefined;
}

/** The rooms of a console, in `Page`'s `nav`. On a narrow screen they stand in rows. */
export function Nav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav class="nav" aria-label={label}>
      <ul class="measure">
        {items.map(({ href, label, icon, here, count }) => (
          <li>
            <a href={href} aria-current={here ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
              {count !== undefined && count.number > 0 ? (
                <span class="nav-count">
                  <span aria-hidden="true">{count.number > 99 ? '99+' : count.number}</span>
                  <span class="unseen"> {count.words}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
