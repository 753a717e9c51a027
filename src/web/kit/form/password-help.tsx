import { Icon } from '../icons/icon.tsx';

/** What the page can judge while typing. Everything else is judged by the server alone. */
export type PasswordRule =
  | { id: string; kind: 'length'; min: number; text: string }
  /** Terms of the person and the organisation; short and long passwords are held to them differently (R35). */
  | { id: string; kind: 'terms'; terms: string[]; text: string }
  | { id: string; kind: 'server'; text: string };

export interface PasswordRulesProps {
  /** Give the same to `PasswordField` as `rulesId`. */
  id: string;
  /** Id of the password field. */
  of: string;
  rules: PasswordRule[];
  words: {
    title: string;
    met: string;
    unmet: string;
    /** Announced after a pause in typing: "{met} of {all} rules met." */
    summary: string;
  };
}

/** The rules, in sight before typing; with scripts each shows at once whether it is met. */
export function PasswordRules({ id, of, rules, words }: PasswordRulesProps) {
  return (
    <password-rules data-of={of} data-met={words.met} data-unmet={words.unmet} data-summary={words.summary}>
      <div class="rules" id={id}>
        <p>{words.title}</p>
        <ul>
          {rules.map((rule) => (
            <li
              data-kind={rule.kind}
              data-min={rule.kind === 'length' ? String(rule.min) : undefined}
              data-terms={rule.kind === 'terms' ? JSON.stringify(rule.terms) : undefined}
            >
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

export interface SuggestPasswordProps {
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
