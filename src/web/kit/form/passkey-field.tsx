import { Icon, type IconName } from '../icons/icon.tsx';
import { FieldErrorText } from './field.tsx';

interface PasskeyFieldProps {
  /** Makes a new one, or uses one that there is. */
  does: 'create' | 'use';
  /** `PublicKeyCredential…OptionsJSON`. */
  options: object;
  /** Posted back as `passkey-token`. */
  token: string;
  /** Seconds after which the script asks the page for a newer challenge by itself. */
  renewAfter: number;
  /** True where the browser's own list, in the field of the user ID, offers passkeys too. */
  autofill?: boolean | undefined;
  label: string;
  tone?: 'primary' | undefined;
  icon?: IconName | undefined;
  error?: string | undefined;
  words: PasskeyWords;
}

export interface PasskeyWords {
  /** What whoever has no scripts reads instead of the button. */
  without: string;
  unsupported: string;
  asking: string;
  cancelled: string;
  failed: string;
  thereAlready: string;
}

/**
 * The button of a passkey, in a form of its own: posts `passkey-token` and `passkey`, the browser's answer as JSON.
 * Without scripts there is a sentence in its place.
 */
export function PasskeyField(props: PasskeyFieldProps) {
  const { does, options, token, label, tone, icon = 'key', error, words } = props;
  return (
    <passkey-field
      class="flow"
      data-does={does}
      data-options={JSON.stringify(options)}
      data-renew-after={String(props.renewAfter)}
      data-autofill={props.autofill ? '' : undefined}
      data-unsupported={words.unsupported}
      data-asking={words.asking}
      data-cancelled={words.cancelled}
      data-failed={words.failed}
      data-there-already={words.thereAlready}
    >
      <input type="hidden" name="passkey-token" value={token} />
      <input type="hidden" name="passkey" value="" />
      {error ? <FieldErrorText id="passkey-error" text={error} /> : null}
      <button
        class={tone === 'primary' ? 'button button-primary' : 'button button-secondary'}
        type="submit"
        id="passkey"
        aria-describedby={error ? 'passkey-error' : undefined}
        hidden
      >
        <Icon name={icon} />
        {label}
      </button>
      <p class="hint" data-part="said" role="status">
        {words.without}
      </p>
    </passkey-field>
  );
}
