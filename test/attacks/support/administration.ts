import type { OrganisationRole } from '../../../src/domain/roles/roles.ts';
import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person, PersonOptions } from '../../support/people.ts';
import { signInAs, stranger } from './sign-in.ts';

/** Somebody with a role, or without, in an organisation. Their mailbox is elsewhere, so that it opens a gate. */
export async function someone(
  test: TestApp,
  organisation: string,
  role: OrganisationRole,
  name: string,
  options: PersonOptions = {},
): Promise<Person> {
  return test.addPerson(`${name}@${options.organisation ?? 'alpenglow'}.example`, {
    displayName: `${name[0]!.toUpperCase()}${name.slice(1)} Example`,
    roles: [role],
    emails: [`${name}@mail.example`],
    ...options,
    organisation,
  });
}

/** Signs in, from a network of their own. */
export async function at(test: TestApp, person: Person): Promise<HttpBrowser> {
  const browser = stranger(test);
  await signInAs(test, browser, person);
  return browser;
}

/** Does what a page offers: opens the act's page and presses its button. */
export async function press(
  browser: HttpBrowser,
  target: Pick<Person, 'id'>,
  act: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<PageSeen> {
  const page = await browser.get(`/admin/people/${target.id}/${act}`);
  if (page.status !== 200 || !page.path.includes(`/${act}`)) return page;
  return browser.submit(fields, { form: 'act' });
}

/** Posts an act on a person without ever having seen its page. */
export function forge(
  browser: HttpBrowser,
  target: Pick<Person, 'id'>,
  act: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<PageSeen> {
  return forgeForm(browser, `/admin/people/${target.id}/${act}`, fields);
}

/** Posts a form that no page in sight holds, with a token that a page of ours gave. */
export async function forgeForm(
  browser: HttpBrowser,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<PageSeen> {
  await browser.get('/security');
  return browser.post(path, new URLSearchParams({ csrf: browser.csrf, ...fields }));
}
