import type { HttpBrowser } from '../../support/browser.ts';

interface Wishes {
  userId: string;
  newPassword: string;
  /** Reads the newest mailed code. */
  code(): Promise<string>;
}

/**
 * Presses whatever leads on, from wherever the recovery stands, until it is done. `press` makes each request; it may
 * say true to leave it at that.
 */
export async function persevere(
  browser: HttpBrowser,
  wishes: Wishes,
  press: (request: () => Promise<unknown>) => Promise<boolean> = async (request) => {
    await request();
    return false;
  },
): Promise<'done' | 'left'> {
  for (let pages = 0; pages < 12; pages++) {
    const next = await nextRequest(browser, wishes);
    if (next === undefined) return 'done';
    if (await press(next)) return 'left';
  }
  throw new Error(`the recovery goes round in circles at ${browser.page.path}`);
}

async function nextRequest(
  browser: HttpBrowser,
  { userId, newPassword, code }: Wishes,
): Promise<(() => Promise<unknown>) | undefined> {
  const [path] = browser.page.path.split('?');
  switch (path) {
    case '/recover':
      return () => browser.submit({ kind: 'work' });
    case '/recover/who':
      return () => browser.submit({ username: userId, 'check-answer': 'anything' });
    case '/recover/trouble':
      return () => browser.submit({ trouble: 'forgotten' });
    case '/recover/way':
      return () => browser.submit({ way: 'email' });
    case '/recover/code': {
      const typed = await code();
      return () => browser.submit({ code: typed }, { form: 'code-form' });
    }
    case '/recover/password/new':
      return () => browser.submit({ 'new-password': newPassword });
    case '/recover/done':
      return undefined;
    default:
      throw new Error(`no way on from ${path}: ${browser.page.title}`);
  }
}
