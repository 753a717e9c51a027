import { proveCeremony } from '../../../../app/security/prove-passkey.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { PasskeyRecord } from '../../../../ports/store/passkeys.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import {
  CodeField,
  Form,
  LinkButton,
  SecondaryButton,
  SubmitButton,
  SummaryList,
} from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { OwnPassword, OwnUserId } from '../../../view/own-password.tsx';
import { UsePasskey } from '../../../view/passkey.tsx';
import { SecurityPage } from '../shell.tsx';

export interface ProveRefused {
  field: 'password' | 'code' | 'passkey';
  text: string;
}

export interface ProveProps {
  c: Ctx;
  who: Signed;
  to: string;
  /** In the console: what it is for, where the page says so, and where *Cancel* leads. */
  forOthers: { purpose: string | undefined; from: string | undefined; before: string } | undefined;
  /** The account's own. */
  passkeys: readonly PasskeyRecord[];
  /** Nothing else is taken: an administrator who has a passkey is about to act on others (R46). */
  passkeyOnly: boolean;
  refused?: ProveRefused | undefined;
}

/** A passkey first, where there is one: it is the stronger proof, and the quicker (R46). */
export function ProvePage({ c, who, to, forOthers, passkeys, passkeyOnly, refused }: ProveProps) {
  const { t } = c.var;
  const hidden = {
    csrf: forgeryToken(c),
    to,
    from: forOthers?.from,
    ...(passkeyOnly && { with: 'passkey' }),
  };
  const lead = passkeyOnly
    ? 'passkey.prove-lead'
    : forOthers
      ? 'security.prove-lead-others'
      : 'security.prove-lead';
  const Prove = passkeys.length === 0 ? SubmitButton : SecondaryButton;
  return (
    <SecurityPage
      c={c}
      who={who}
      back={forOthers ? undefined : 'home'}
      title={t('security.prove-title')}
      lead={<p>{t(lead)}</p>}
      formId={passkeyOnly ? 'passkey-form' : 'prove'}
      errors={errorsOf(c, refused)}
    >
      {forOthers?.purpose === undefined ? null : (
        <SummaryList facts={[{ term: t('security.prove-for'), value: forOthers.purpose }]} />
      )}
      {passkeys.length === 0 ? null : (
        <>
          <Form id="passkey-form" action="/security/prove" hidden={hidden}>
            <UsePasskey
              c={c}
              ceremony={proveCeremony(who.session)}
              allowed={passkeys}
              label={t('security.prove-passkey')}
              tone="primary"
              error={errorAt(refused, 'passkey')}
            />
          </Form>
          {passkeyOnly ? null : <h2>{t('security.prove-or')}</h2>}
        </>
      )}
      {passkeyOnly ? null : (
        <Form id="prove" action="/security/prove" hidden={hidden}>
          <OwnUserId c={c} userId={who.account.userId} />
          <OwnPassword
            c={c}
            name="password"
            label={t('security.prove-password')}
            autofocus={refused === undefined && passkeys.length === 0}
            error={errorAt(refused, 'password')}
          />
          {hasSecondFactor(who.account) ? (
            <CodeField name="code" label={t('security.prove-code')} error={errorAt(refused, 'code')} />
          ) : null}
          <Prove>{t('security.prove-submit')}</Prove>
        </Form>
      )}
      {forOthers ? <LinkButton href={forOthers.before}>{t('common.cancel')}</LinkButton> : null}
    </SecurityPage>
  );
}
