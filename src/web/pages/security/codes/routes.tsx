import { bindingNow, isEnrolling } from '../../../../app/security/binding.ts';
import { makeRecoveryCodes } from '../../../../app/security/recovery-codes.ts';
import type { Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { say } from '../said.tsx';
import { waitPage } from '../wait-page.tsx';
import { AskCodesPage, MadeCodesPage } from './page.tsx';

const path = '/security/ways/codes';

/** `/security/ways/codes`: ten recovery codes, seen once. */
export function mountCodes(web: Web): void {
  web.get(
    path,
    freshlySigned((c, who) => {
      const { app } = c.var.deps;
      const from = isEnrolling(app, who) ? undefined : bindingNow(app, who).usableFrom;
      const replaces = who.account.methods.some(({ kind }) => kind === 'recovery-codes');
      return c.html(<AskCodesPage c={c} who={who} from={from} replaces={replaces} />);
    }),
  );

  web.post(
    path,
    freshlySigned(async (c, who) => {
      const { deps, visitor } = c.var;
      const result = await makeRecoveryCodes(deps.app, visitor, who);
      switch (result.kind) {
        case 'changed': {
          writeCookie(c, 'session', result.session);
          const from = result.usableFrom > deps.app.clock.now() ? result.usableFrom : undefined;
          return c.html(<MadeCodesPage c={c} who={who} codes={result.codes} from={from} />);
        }
        case 'overtaken':
          return say(c, 'stale', '/security/ways');
        case 'prove':
          return toProve(c, path);
        case 'wait':
          return waitPage(c, who, result.seconds);
      }
    }),
  );
}
