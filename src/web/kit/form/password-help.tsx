import type { MeasureContext } from '../../../domain/password/measure.ts';
import { Icon } from '../icons/icon.tsx';

/**
 * A line of the list. The browser judges `length`, `names` (person and organisation), `terms` (the organisation's own)
 * and `simple` while typing; `server` is judged after sending.
 */
interface PasswordRule {
  kind: 'length' | 'names' | 'terms' | 'simple' | 'server';
  text: string;
}

interface PasswordRulesProps {
  /** Give the same to `PasswordField` as `rulesId`. */
  id: string;
  /** Id of the password field. */
  of: string;
  rules: PasswordRule[];
  /**
   * What the browser judges by. It stands in the page for its reader to see: for a decoy it must be made of what was
   * typed alone (R1), and an organisation's secret terms stay out of it.
   */
  context: MeasureContext;
  words: {
    title: string;
    met: string;
    unmet: string;
    /** Announced after a pause in typing: "{met} of {all} rules met." */
    summary: string;
  };
}

/** The rules, in sight before typing; with scripts each shows at once whether it is met. */
export function PasswordRules({ id, of, rules, context, words }: PasswordRulesProps) {
  return (
    <password-rules
      data-of={of}
      data-context={JSON.stringify(context)}
      data-met={words.met}
      data-unmet={words.unmet}
      data-summary={words.summary}
    >
      <div class="rules" id={id}>
        <p>{words.title}</p>
        <ul>
          {rules.map((rule) => (
            <li data-kind={rule.kind}>
              <Icon name="check" />
              <Icon name="cross" />
              <span>{rule.text}</span>
              <span class="unseen" data-part="state"></span>
            </li>
          ))}
        </ul>
      </div>
      <p class="unseen" role="status"></p>
    </password-rules>
  );
}

interface SuggestPasswordProps {
  /** Id of the password field. */
  of: string;
  words: { suggest: string; suggested: string };
}

/** Made in the browser, so that no response ever carries it (R23). Not there without scripts. */
export function SuggestPassword({ of, words }: SuggestPasswordProps) {
  return (
    <suggest-password data-of={of} data-suggested={words.suggested}>
      <button class="as-link" type="button" hidden>
        {words.suggest}
      </button>
      <span class="unseen" role="status"></span>
    </suggest-password>
  );
}
