import type { AppContext, Visitor } from '../context.ts';
import { hitLimits } from '../limits.ts';
import { readRecoveryCode } from '../recovery/codes.ts';
import { clearGuesses } from '../second-factor/guesses.ts';
import { isFresh, type Signed } from '../session/session.ts';
import { bindingNow } from './binding.ts';
import { changeOwn } from './change.ts';
import { ownMac } from './own-mac.ts';

/** Codes in a set. */
const codesInASet = 10;

/** Crockford's Base32: no I, L, O or U, so that nothing is misread from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 15 bytes are 120 bits (R24) and exactly 24 letters, in six groups. */
export function recoveryCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let shift = bytes.length * 8 - 5; shift >= 0; shift -= 5)
    code += letters[Number((bits >> BigInt(shift)) & 31n)];
  return code.replace(/.{4}(?=.)/g, '$&-');
}

type MakeCodesResult =
  /** The only time that the codes are seen: their hashes alone are stored. */
  | { kind: 'changed'; session: string; codes: readonly string[]; usableFrom: Date }
  | { kind: 'overtaken' }
  | { kind: 'prove' }
  | { kind: 'wait'; seconds: number };

/** Makes ten recovery codes, which take the place of all earlier ones (R24, R25). */
export async function makeRecoveryCodes(
  app: AppContext,
  visitor: Visitor,
  signed: Signed,
): Promise<MakeCodesResult> {
  if (!isFresh(app, signed.session)) return { kind: 'prove' };
  const wait = await hitLimits(app, visitor, 'account');
  if (wait > 0) return { kind: 'wait', seconds: wait };
  const codes = Array.from({ length: codesInASet }, () => recoveryCode(app.random.bytes(15)));
  const binding = bindingNow(app, signed);
  const changed = await changeOwn(app, visitor, signed, {
    audit: { kind: 'recovery-codes.replaced', data: { count: codes.length, by: binding.boundBy } },
    notice: { event: 'recovery-codes-replaced', detail: '' },
    async work(tx) {
      await tx.methods.removeKind(signed.account.id, 'recovery-codes');
      await tx.methods.add({
        ...binding,
        accountId: signed.account.id,
        kind: 'recovery-codes',
        codeHashes: codes.map((code) => app.secrets.digest(readRecoveryCode(code))),
      });
      // What was typed wrong for the old ones, or before there were any, counts for nothing.
      await clearGuesses(app, tx, visitor, { userIdMac: ownMac(app, signed.account), way: 'recovery-code' });
    },
  });
  return changed.kind === 'changed' ? { ...changed, codes, usableFrom: binding.usableFrom } : changed;
}
