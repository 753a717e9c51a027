import { type Ceremony, challengeSeconds, newChallenge } from '../../app/passkeys/ceremony.ts';
import { requestOptions } from '../../app/passkeys/options.ts';
import type { PasskeyRecord } from '../../ports/store/passkeys.ts';
import type { Ctx } from '../context.ts';
import type { Form } from '../guard/form.ts';
import { PasskeyField, type PasskeyWords } from '../kit/index.ts';

interface Props {
  c: Ctx;
  ceremony: Ceremony;
  label: string;
  /** The account's own, where it is known whose they are; none before that, for anybody (R3). */
  allowed?: readonly PasskeyRecord[];
  autofill?: boolean;
  tone?: 'primary';
  error?: string | undefined;
}

/** The button that uses a passkey, with a challenge of its own. */
export function UsePasskey({ c, ceremony, allowed, ...field }: Props) {
  const { app } = c.var.deps;
  const { challenge, token } = newChallenge(app, ceremony);
  const options = requestOptions(app, challenge, allowed);
  return <PasskeyField {...field} does="use" options={options} token={token} {...ceremonyWords(c)} />;
}

/** A minute before the challenge is too old, there is a newer one. */
export function ceremonyWords(c: Ctx): { words: PasskeyWords; renewAfter: number } {
  const { t } = c.var;
  return {
    renewAfter: challengeSeconds - 60,
    words: {
      without: t('passkey.without'),
      unsupported: t('passkey.unsupported'),
      asking: t('passkey.asking'),
      cancelled: t('passkey.cancelled'),
      failed: t('passkey.failed'),
      thereAlready: t('passkey.there-already'),
    },
  };
}

/** What such a button posted. */
export function passkeyAnswer(form: Form): { token: string; response: string } {
  return { token: form.text('passkey-token'), response: form.text('passkey') };
}
