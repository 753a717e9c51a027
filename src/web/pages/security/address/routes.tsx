import { nameAddress } from '../../../../app/security/add-address.ts';
import type { SentWay } from '../../../../domain/flow/recovery/ways.ts';
import type { Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { changesLanguage } from '../../../view/language.ts';
import { mustWait } from '../../../view/wait.ts';
import { AddressPage } from './page.tsx';

/** `/security/ways/email` and `/security/ways/phone`: naming an address; a code goes there. */
export function mountAddress(web: Web): void {
  web.use('/security/ways/phone', async (c, next) => {
    if (!c.var.deps.app.settings.textMessages) return c.redirect('/security/ways', 303);
    await next();
  });
  for (const way of ['email', 'phone'] as const) mountWay(web, way);
}

function mountWay(web: Web, way: SentWay): void {
  const path = `/security/ways/${way}`;
  web.get(
    path,
    freshlySigned((c, who) => c.html(<AddressPage c={c} who={who} way={way} />)),
  );

  web.post(
    path,
    freshlySigned(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const value = form.text('address');
      if (changesLanguage(c)) return c.html(<AddressPage c={c} who={who} way={way} value={value} />);
      const { t } = c.var;
      const refuse = (refused: string, status: 422 | 429 = 422) =>
        c.html(<AddressPage c={c} who={who} way={way} value={value} refused={refused} />, status);
      const result = await nameAddress(deps.app, visitor, who, way, value);
      switch (result.kind) {
        case 'sent':
          writeCookie(c, 'address', result.handle);
          return c.redirect('/security/ways/confirm', 303);
        case 'prove':
          return toProve(c, path);
        case 'malformed':
          return refuse(t(`security.${way}-malformed`));
        case 'country':
          return refuse(t('security.phone-country'));
        case 'known':
          return refuse(t('security.address-known'));
        case 'too-many':
          return refuse(t('security.address-too-many'));
        case 'wait':
          return refuse(mustWait(c, result.seconds), 429);
      }
    }),
  );
}
