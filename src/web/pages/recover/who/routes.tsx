import { type BeginResult, beginRecovery } from '../../../../app/recovery/begin.ts';
import type { MessageId } from '../../../../text/catalogue.ts';
import type { Ctx, Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import type { Refusal } from '../standing.ts';
import { answerIn, broughtBack, freshCheck, type ShownCheck } from './check.ts';
import { WhoPage } from './page.tsx';

/** `/recover/who`: the user ID and the human check. Nothing is stored before the check passes. */
export function mountWho(web: Web): void {
  web.get('/recover/who', (c) => {
    const kind = kindOf(c, c.req.query('kind'));
    const username = c.req.query('username') ?? '';
    if (kind === undefined) return c.redirect(`/recover?${new URLSearchParams({ username })}`, 303);
    const trouble = c.req.query('trouble') ?? '';
    return c.html(<WhoPage c={c} kind={kind} username={username} trouble={trouble} check={freshCheck(c)} />);
  });

  web.post('/recover/who', async (c) => {
    const { form, deps, visitor } = c.var;
    const kind = kindOf(c, form.text('kind'));
    const username = form.text('username');
    if (kind === undefined) return c.redirect(`/recover?${new URLSearchParams({ username })}`, 303);
    const check = broughtBack(c);
    const trouble = form.text('trouble');
    const page = { c, kind, username, trouble };
    if (changesLanguage(c)) return c.html(<WhoPage {...page} check={check} />);
    if (form.has('check-new')) return c.html(<WhoPage {...page} check={freshCheck(c, check.way)} />);
    const answer = answerIn(c);
    const result =
      answer === undefined
        ? ({ kind: 'check', reason: 'empty' } as const)
        : await beginRecovery(deps.app, visitor, {
            kind,
            userId: username,
            check: { token: check.token, answer },
          });
    if (result.kind === 'begun') {
      writeCookie(c, 'recovery', result.handle);
      return c.redirect(
        trouble === '' ? '/recover/trouble' : `/recover/trouble?${new URLSearchParams({ trouble })}`,
        303,
      );
    }
    const refusal = refusalOf(c, check, result);
    const next = isUsedUp(result) ? freshCheck(c, check.way) : check;
    return c.html(<WhoPage {...page} check={next} refusal={refusal} />, refusal.status);
  });
}

type Refused = Exclude<BeginResult, { kind: 'begun' }> | { kind: 'check'; reason: 'empty' };

/** A personal account only where there are any. */
function kindOf(c: Ctx, text: string | undefined): 'work' | 'personal' | undefined {
  if (text === 'work') return 'work';
  return text === 'personal' && c.var.deps.app.settings.personalAccounts ? 'personal' : undefined;
}

/** A check that was judged is over. One that was not stays, and so does the wait that began with it. */
function isUsedUp(result: Refused): boolean {
  return result.kind === 'check' && result.reason !== 'too-early' && result.reason !== 'empty';
}

const userIdSentences = {
  empty: 'recover.who-empty',
  'no-at': 'recover.who-no-at',
  malformed: 'recover.who-malformed',
  'too-long': 'recover.who-malformed',
} as const satisfies Record<string, MessageId>;

function refusalOf(c: Ctx, check: ShownCheck, result: Refused): Refusal {
  const { t, deps } = c.var;
  if (result.kind === 'wait') {
    return { status: 429, text: mustWait(c, result.seconds) };
  }
  if (result.kind === 'user-id') {
    return { status: 422, text: t(userIdSentences[result.reason]), field: 'username' };
  }
  const seconds = Math.max(1, Math.ceil((check.waitUntil - deps.app.clock.now().getTime()) / 1000));
  return { status: 422, text: checkSentence(c, check, result.reason, seconds), field: 'check-answer' };
}

function checkSentence(c: Ctx, check: ShownCheck, reason: string, seconds: number): string {
  const { t } = c.var;
  if (reason === 'too-early') return t('recover.check-too-early', { seconds });
  if (reason === 'empty')
    return t(check.way === 'sound' ? 'recover.check-sound-empty' : 'recover.check-picture-empty');
  if (reason === 'wrong' && check.way !== 'none') {
    return t(check.way === 'sound' ? 'recover.check-sound-wrong' : 'recover.check-picture-wrong');
  }
  return t('recover.check-expired');
}
