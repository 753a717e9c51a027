import { ownPerson } from '../../../../app/administration/person.ts';
import { proveAgain } from '../../../../app/security/prove.ts';
import { proveByPasskey } from '../../../../app/security/prove-passkey.ts';
import type { Signed } from '../../../../app/session/session.ts';
import { hasSecondFactor } from '../../../../app/sign-in/second-factor.ts';
import type { Ctx, Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { returnTarget } from '../../../guard/return-target.ts';
import { signed, signInAgain } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { passkeyAnswer } from '../../../view/passkey.tsx';
import { beforeProof, isConsole, proofPurpose } from '../../../view/proof-purpose.ts';
import { mustWait } from '../../../view/wait.ts';
import { wrongPassword } from '../wrong-password.ts';
import { ProvePage, type ProveProps, type ProveRefused } from './page.tsx';

/** `/security/prove`: all factors once more, before ways back in change (R25). */
export function mountProve(web: Web): void {
  web.get(
    '/security/prove',
    signed((c, who) =>
      show(
        c,
        who,
        asked(c, (name) => c.req.query(name)),
      ),
    ),
  );

  web.post(
    '/security/prove',
    signed(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const leads = asked(c, (name) => form.text(name));
      const { to } = leads;
      if (changesLanguage(c)) return show(c, who, leads);
      if (form.has('passkey')) return byPasskey(c, who, leads);
      const { t } = c.var;
      const refuse = (field: 'password' | 'code', text: string, status: 422 | 429 = 422) =>
        show(c, who, leads, { field, text }, status);
      const typed = { password: form.text('password'), code: form.text('code') };
      if (typed.password === '') return refuse('password', t('security.empty-password'));
      if (hasSecondFactor(who.account) && typed.code.trim() === '')
        return refuse('code', t('security.prove-empty-code'));
      const result = await proveAgain(deps.app, visitor, who, typed);
      switch (result.kind) {
        case 'proved':
          return goOn(c, result.session, to);
        case 'ended':
          return signInAgain(c, to);
        case 'wrong-password':
          return refuse('password', wrongPassword(t, result.seconds));
        case 'wrong-code':
          return refuse('code', t('second-factor.wrong'));
        case 'typed-codes-refused':
          return refuse('code', t('second-factor.refused'));
        case 'wait':
          return refuse('password', mustWait(c, result.seconds, 'security.wrong-password-wait'), 429);
      }
    }),
  );
}

interface Leads {
  to: string;
  /** The page of the console that they came from, if they did. */
  from: string | undefined;
}

/** Places of ours, whatever the address or the form says (R72). */
function asked(c: Ctx, field: (name: string) => string | undefined): Leads {
  const from = returnTarget(c, field('from'));
  return { to: returnTarget(c, field('to')), from: isConsole(from) ? from : undefined };
}

async function byPasskey(c: Ctx, who: Signed, leads: Leads): Promise<Response> {
  const { form, deps, visitor, t } = c.var;
  const refuse = (text: string, status: 422 | 429 = 422) =>
    show(c, who, leads, { field: 'passkey', text }, status);
  const answer = passkeyAnswer(form);
  if (answer.response === '') return refuse(t('passkey.empty'));
  const result = await proveByPasskey(deps.app, visitor, who, answer);
  switch (result.kind) {
    case 'proved':
      return goOn(c, result.session, leads.to);
    case 'ended':
      return signInAgain(c, leads.to);
    case 'wrong':
      return refuse(t('passkey.not-yours'));
    case 'stale':
      return refuse(t('passkey.stale'));
    case 'wait':
      return refuse(mustWait(c, result.seconds), 429);
  }
}

async function show(
  c: Ctx,
  who: Signed,
  leads: Leads,
  refused?: ProveRefused,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const passkeys = await c.var.deps.app.store.passkeys.ofAccount(who.account.id);
  const asked = c.req.method === 'POST' ? c.var.form.text('with') : c.req.query('with');
  const passkeyOnly = asked === 'passkey' && passkeys.length > 0;
  const forOthers = isConsole(leads.to) ? await actOf(c, who, leads) : undefined;
  return c.html(
    <ProvePage {...{ c, who, to: leads.to, forOthers, passkeys, passkeyOnly, refused }} />,
    status,
  );
}

/** What an administrator is about to do, and to whom if it is somebody of their own organisation. */
async function actOf(c: Ctx, who: Signed, { to, from }: Leads): Promise<ProveProps['forOthers']> {
  const before = beforeProof(to, from);
  const { words, personId } = proofPurpose(to) ?? {};
  if (words === undefined) return { purpose: undefined, from, before };
  const { t, deps } = c.var;
  const person = personId === undefined ? undefined : await ownPerson(deps.app, who, personId);
  const act = t(words);
  const purpose = person === undefined ? act : t('console.approval.title', { act, name: person.displayName });
  return { purpose, from, before };
}

function goOn(c: Ctx, session: string, to: string): Response {
  writeCookie(c, 'session', session);
  return c.redirect(to, 303);
}
