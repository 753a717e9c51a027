import { findSigned } from '../../../app/session/session.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx, Web } from '../../context.ts';
import { readCookie } from '../../guard/cookies.ts';
import { HelpIndex, TopicPage } from './page.tsx';
import { topics } from './topics.ts';

/** `/help`: the same for everybody, but for the organisation's own help, which its people see once they are signed in. */
export function mountHelp(web: Web): void {
  web.get('/help', async (c) => c.html(<HelpIndex c={c} reader={await readerOf(c)} />));
  for (const topic of topics) {
    web.get(topic.path, async (c) => c.html(<TopicPage c={c} topic={topic} reader={await readerOf(c)} />));
  }
}

async function readerOf(c: Ctx): Promise<AccountRecord | undefined> {
  return (await findSigned(c.var.deps.app, readCookie(c, 'session')))?.account;
}
