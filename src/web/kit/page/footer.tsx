import { Icon } from '../icons/icon.tsx';
import type { PageProps } from './frame.ts';

export function Footer(props: PageProps) {
  return (
    <footer class="footer">
      <div class="measure">
        {props.after}
        <div class="footer-row">
          <LanguageForm {...props} />
          <a href={props.help.href}>{props.words.help}</a>
          <p class="support-code">
            {props.words.supportCode} <code dir="ltr">{props.supportCode}</code>
          </p>
        </div>
      </div>
    </footer>
  );
}

/**
 * Buttons that post the page's form where there is one, links elsewhere. They come after the form, so Enter in a
 * field still presses the form's own button (HTML: the first submit button in tree order is the default one).
 */
function LanguageForm({ languages, locale, words, formId }: PageProps) {
  return (
    <nav class="languages" aria-label={words.language}>
      <Icon name="globe" />
      <ul>
        {languages.map((choice) => (
          <li>
            {choice.locale === locale ? (
              <span class="language-here" lang={choice.locale} aria-current="true">
                {choice.name}
              </span>
            ) : formId ? (
              <button
                class="as-link"
                type="submit"
                form={formId}
                name="lang"
                value={choice.locale}
                lang={choice.locale}
                formnovalidate
              >
                {choice.name}
              </button>
            ) : (
              <a href={choice.href} lang={choice.locale} hreflang={choice.locale}>
                {choice.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
