import { addPerson } from '../../../app/administration/add/add-person.ts';
import { mostInvitationsAnHour } from '../../../app/administration/add/invitation.ts';
import type { TypedPerson } from '../../../app/administration/add/wanted.ts';
import type { Signed } from '../../../app/session/session.ts';
import { mayAdd } from '../../../domain/authority/add.ts';
import type { Ctx, Web } from '../../context.ts';
import { signInAgain } from '../../guard/signed.ts';
import { changesLanguage } from '../../view/language.ts';
import { administered, steppedUp, toStepUp } from '../guard.tsx';
import { say } from '../said.tsx';
import { AddPage } from './page.tsx';
import { NotAllowedPage, TooManyPage } from './refused-page.tsx';

const path = '/admin/people/add';

/** `/admin/people/add`: a new person, invited by mail. */
export function mountAdd(web: Web): void {
  web.get(
    path,
    steppedUp(
      (c, who) => c.html(<AddPage c={c} who={who} typed={typedBy(c, who)} />),
      (c, who) => (mayAdd(who.account.roles) ? undefined : c.html(<NotAllowedPage c={c} who={who} />, 403)),
    ),
  );

  web.post(
    path,
    administered(async (c, who) => {
      const typed = typedBy(c, who);
      if (changesLanguage(c)) return c.html(<AddPage c={c} who={who} typed={typed} />);
      const result = await addPerson(c.var.deps.app, c.var.visitor, who, typed);
      switch (result.kind) {
        case 'added':
          return say(c, 'added', `/admin/people/${result.accountId}`);
        case 'problems':
          return c.html(<AddPage c={c} who={who} typed={typed} problems={result.problems} />, 422);
        case 'forbidden':
          return c.html(<NotAllowedPage c={c} who={who} />, 403);
        case 'wait':
          c.header('Retry-After', String(result.seconds));
          return c.html(<TooManyPage c={c} who={who} most={mostInvitationsAnHour} back={path} />, 429);
        case 'stale':
          return toStepUp(c, who, path);
        case 'ended':
          return signInAgain(c, path);
      }
    }),
  );
}

function empty({ account: { organisation } }: Signed): TypedPerson {
  return {
    name: '',
    local: '',
    domain: organisation?.domains[0] ?? '',
    mail: '',
    locale: organisation?.defaultLocale ?? 'en',
    role: 'member',
  };
}

function typedBy({ var: { form } }: Ctx, who: Signed): TypedPerson {
  const fallback = empty(who);
  const text = (name: keyof TypedPerson) => (form.has(name) ? form.text(name) : fallback[name]);
  return {
    name: form.text('name'),
    local: form.text('local'),
    domain: text('domain'),
    mail: form.text('mail'),
    locale: text('locale'),
    role: text('role'),
  };
}
