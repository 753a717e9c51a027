import { Icon } from '../icons/icon.tsx';
import type { ErrorList } from '../page/frame.ts';

/**
 * Tells at once what is wrong and leads to the field (WCAG 3.3.1). `Page` places it by its `errors` prop.
 * `autofocus` moves the focus without scripts; `error-summary` does it where a browser ignores it on a `div`.
 */
export function ErrorSummary({ title, items }: ErrorList) {
  return (
    <error-summary>
      <div class="error-summary flow" role="alert" tabindex={-1} autofocus>
        <h2>
          <Icon name="warning" />
          {title}
        </h2>
        <ul>
          {items.map((item) => (
            <li>{item.field ? <a href={`#${item.field}`}>{item.text}</a> : item.text}</li>
          ))}
        </ul>
      </div>
    </error-summary>
  );
}
