import { stepUpOf } from '../../../app/administration/step-up.ts';
import { changeLogo, type LogoResult } from '../../../app/policy/logo.ts';
import { readPolicyOf } from '../../../app/policy/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { Ctx } from '../../context.ts';
import { toStepUp } from '../guard.tsx';
import { say, takeSaid } from '../said.tsx';
import { seenIn } from './hidden.ts';
import { LogoPage, type LogoProblem } from './logo-page.tsx';
import { OnlyGlobalAdmins } from './only-global-admins.tsx';

const address = '/admin/policy/logo';

export async function answerLogo(c: Ctx, who: Signed): Promise<Response> {
  return show(c, who, undefined, 200);
}

/** Puts the picture in force that was sent along. */
export function postLogo(c: Ctx, who: Signed): Promise<Response> {
  return change(c, who, c.var.form.file ?? new Uint8Array());
}

export function removeLogo(c: Ctx, who: Signed): Promise<Response> {
  return change(c, who, undefined);
}

async function change(c: Ctx, who: Signed, upload: Uint8Array | undefined): Promise<Response> {
  const { deps, visitor } = c.var;
  const proof = stepUpOf(deps.app, who);
  if (proof === 'no-passkey' || proof === 'access-pass') return toStepUp(c, who, address);
  // Not sent to prove themselves at once: no page could bring the picture back, so this one says that it is gone.
  if (proof !== 'fresh') return show(c, who, proof, 403);
  return answer(
    c,
    who,
    await changeLogo(deps.app, {
      organisationId: who.account.organisation?.id ?? '',
      by: { kind: 'account', account: who.account, visitor },
      seen: seenIn(c).seen,
      upload,
    }),
  );
}

function answer(c: Ctx, who: Signed, result: LogoResult): Response | Promise<Response> {
  switch (result.kind) {
    case 'in-force':
      return say(c, 'policy-in-force', address);
    case 'unchanged':
      return say(c, 'policy-there-already', address);
    case 'refused':
      return show(c, who, result.fault, 422);
    case 'overtaken':
      return show(c, who, 'overtaken', 409);
    case 'not-allowed':
      return c.html(<OnlyGlobalAdmins c={c} who={who} />, 403);
    case 'unknown-organisation':
      return c.notFound();
    default:
      // A logo never waits, and nothing else of the policy changes with it.
      throw new Error(`a logo was answered with "${result.kind}"`);
  }
}

async function show(
  c: Ctx,
  who: Signed,
  problem: LogoProblem | undefined,
  status: 200 | 403 | 409 | 422,
): Promise<Response> {
  const standing = await readPolicyOf(c.var.deps.app, who.account.organisation?.id ?? '');
  if (standing === undefined) return c.notFound();
  const said = problem === undefined ? takeSaid(c) : undefined;
  return c.html(<LogoPage c={c} who={who} standing={standing} problem={problem} said={said} />, status);
}
