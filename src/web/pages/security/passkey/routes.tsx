import { addPasskey, passkeySetup } from '../../../../app/security/add-passkey.ts';
import { bindingNow, isEnrolling } from '../../../../app/security/binding.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx, Web } from '../../../context.ts';
import { writeCookie } from '../../../guard/cookies.ts';
import { freshlySigned, toProve } from '../../../guard/signed.ts';
import { deviceName } from '../../../view/device-name.ts';
import { changesLanguage } from '../../../view/language.ts';
import { passkeyAnswer } from '../../../view/passkey.tsx';
import { mustWait } from '../../../view/wait.ts';
import { say } from '../said.tsx';
import { PasskeyPage, type PasskeyRefused } from './page.tsx';

const path = '/security/ways/passkey';

/** `/security/ways/passkey`: the device makes a passkey, its owner names it. */
export function mountPasskey(web: Web): void {
  web.get(
    path,
    freshlySigned((c, who) => show(c, who, deviceName(c.var.t, c.var.visitor.userAgent))),
  );

  web.post(
    path,
    freshlySigned(async (c, who) => {
      const { form, deps, visitor } = c.var;
      const name = form.text('name').trim();
      if (changesLanguage(c)) return show(c, who, name);
      const { t } = c.var;
      const refuse = (field: 'name' | 'passkey', text: string, status: 422 | 429 = 422) =>
        show(c, who, name, { field, text }, status);
      const answer = passkeyAnswer(form);
      if (name === '') return refuse('name', t('security.passkey-name-empty'));
      if (answer.response === '') return refuse('passkey', t('passkey.empty'));
      const waits = !isEnrolling(deps.app, who);
      const result = await addPasskey(deps.app, visitor, who, answer, name);
      switch (result.kind) {
        case 'changed':
          writeCookie(c, 'session', result.session);
          return say(c, waits ? 'passkey-added' : 'way-added', '/security/ways');
        case 'overtaken':
          return say(c, 'stale', '/security/ways');
        case 'prove':
          return toProve(c, path);
        case 'stale':
          return refuse('passkey', t('passkey.stale'));
        case 'refused':
          return refuse('passkey', t('security.passkey-refused'));
        case 'too-many':
          return show(c, who, name, { text: t('security.address-too-many') }, 422);
        case 'wait':
          return refuse('passkey', mustWait(c, result.seconds), 429);
      }
    }),
  );
}

async function show(
  c: Ctx,
  who: Signed,
  name: string,
  refused?: PasskeyRefused,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const { app } = c.var.deps;
  const setup = await passkeySetup(app, who);
  const from = isEnrolling(app, who) ? undefined : bindingNow(app, who).usableFrom;
  const full = setup === 'too-many';
  const said = refused ?? (full ? { text: c.var.t('security.address-too-many') } : undefined);
  return c.html(
    <PasskeyPage c={c} who={who} setup={full ? undefined : setup} name={name} from={from} refused={said} />,
    status,
  );
}
