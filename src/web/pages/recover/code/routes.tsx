import { advance } from '../../../../app/recovery/advance.ts';
import { type Proved, proveByTyping } from '../../../../app/recovery/prove.ts';
import { proveByPasskey } from '../../../../app/recovery/prove-passkey.ts';
import type { LiveRecovery } from '../../../../app/recovery/resume.ts';
import { chooseWay } from '../../../../app/recovery/send.ts';
import { isSent, type Way } from '../../../../domain/flow/recovery/ways.ts';
import type { Ctx } from '../../../context.ts';
import { passkeyAnswer } from '../../../view/passkey.tsx';
import { waitSentence } from '../../../view/wait.ts';
import { earlierCode, tooEarly, wrongCode } from '../sent.tsx';
import { answer, type Refusal, refuse, type StandingPage } from '../standing.ts';
import { CodePage } from './page.tsx';

/** Where what was chosen is proved: a code that was sent, the app's, a recovery code, or the password. */
export const codePage: StandingPage = {
  path: '/recover/code',

  show(c, live, refusal) {
    return c.html(<CodePage c={c} live={live} refusal={refusal} />, refusal?.status ?? 200);
  },

  async act(c, live) {
    const { deps, visitor, form } = c.var;
    switch (form.text('do')) {
      case 'resend': {
        const result = await chooseWay(deps.app, visitor, live, { type: 'resend' });
        return answer(c, codePage, result, { text: tooEarly(c, live) });
      }
      case 'another-way':
        return answer(c, codePage, await advance(deps.app, visitor, live, { type: 'another-way' }));
      default:
        return prove(c, live);
    }
  },
};

async function prove(c: Ctx, live: LiveRecovery): Promise<Response> {
  const { deps, visitor, form, t } = c.var;
  if (live.recovery.at !== 'code') return answer(c, codePage, { kind: 'overtaken' });
  const { way } = live.recovery;
  if (way === 'passkey') return provePasskey(c, live);
  const refused = (text: string): Refusal => ({ status: 422, text, field: 'code' });
  const typed = form.text('code');
  if (typed.trim() === '') return refuse(c, codePage, refused(t(`recover.code-empty-${way}`)));
  const result: Proved = await proveByTyping(deps.app, visitor, live, typed);
  switch (result.kind) {
    case 'code-dead':
      return refuse(c, codePage, refused(t('recover.code-dead')));
    case 'earlier-code':
      return refuse(c, codePage, refused(earlierCode(c, live, result.reference)));
    case 'typed-codes-refused':
      return refuse(c, codePage, refused(t(`recover.code-refused-${way === 'email' ? 'email' : 'other'}`)));
    case 'wait':
      if (way !== 'password') return answer(c, codePage, result);
      return refuse(c, codePage, refused(`${t('recover.password-wait')} ${waitSentence(t, result.seconds)}`));
    default:
      return answer(c, codePage, result, { text: wrong(c, live, way), field: 'code' });
  }
}

async function provePasskey(c: Ctx, live: LiveRecovery): Promise<Response> {
  const { deps, visitor, form, t } = c.var;
  const refused = (text: string) => refuse(c, codePage, { status: 422, text, field: 'passkey' });
  const answered = passkeyAnswer(form);
  if (answered.response === '') return refused(t('recover.code-empty-passkey'));
  const result = await proveByPasskey(deps.app, visitor, live, answered);
  if (result.kind === 'stale') return refused(t('passkey.stale'));
  return answer(c, codePage, result, { text: t('recover.code-wrong-passkey'), field: 'passkey' });
}

function wrong(c: Ctx, live: LiveRecovery, way: Exclude<Way, 'passkey'>): string {
  return isSent(way) ? wrongCode(c, live) : c.var.t(`recover.code-wrong-${way}`);
}
