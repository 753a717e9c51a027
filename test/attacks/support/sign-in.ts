import type { HttpBrowser, PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';

/** Types user ID and password into the page, as anybody can. */
export async function tryPassword(browser: HttpBrowser, userId: string, password: string): Promise<PageSeen> {
  await browser.get('/signin');
  return browser.submit({ username: userId, password });
}

/** Signs in with every factor that the person has. */
export async function signInAs(app: TestApp, browser: HttpBrowser, person: Person): Promise<PageSeen> {
  const page = await tryPassword(browser, person.userId, person.password);
  if (page.path.startsWith('/signin/code')) {
    return browser.submit({ code: person.appCode(app.clock.now()) });
  }
  return page;
}

/** True if the browser is signed in, as a reverse proxy would ask. */
export async function isSignedIn(browser: HttpBrowser): Promise<boolean> {
  return (await browser.request('/session/check')).status === 200;
}

/** A browser of another network than all before it, so that limits of a prefix don't mix tests up. */
export function stranger(app: TestApp, cookies?: ReadonlyMap<string, string>): HttpBrowser {
  const browser = app.browser({ address: nextAddress() });
  for (const [name, value] of cookies ?? []) browser.cookies.set(name, value);
  return browser;
}

let addresses = 0;

/** An address in a /24 that nobody used yet. */
export function nextAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 8) % 256}.${addresses % 256}.7`;
}
