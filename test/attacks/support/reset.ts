import type { JobPayloads } from '../../../src/app/messages/jobs.ts';
import { notMeLink } from '../../../src/app/messages/not-me-link.ts';
import type { PageSeen } from '../../support/browser.ts';
import type { TestApp } from '../../support/compose.ts';
import { find, textOf } from '../../support/html.ts';
import type { Person } from '../../support/people.ts';
import { stranger } from './sign-in.ts';

/** Every mail with a link to a new password that was queued, oldest first. */
export async function resetLinks(app: TestApp): Promise<JobPayloads['send-reset-link'][]> {
  return (await app.queued()).flatMap((job) => (job.task === 'send-reset-link' ? [job.payload] : []));
}

/** The token that was mailed last. @throws if there is none */
export async function newestResetToken(app: TestApp): Promise<string> {
  const newest = (await resetLinks(app)).at(-1);
  if (newest === undefined) throw new Error('no link was queued');
  return newest.token;
}

/** Presses *This wasn't me* in the newest notice of a person. */
export async function freezeByLink(app: TestApp, person: Person): Promise<void> {
  const notice = (await app.queued()).flatMap((job) =>
    job.task === 'notify' && job.payload.accountId === person.id ? [job.payload] : [],
  );
  const context = { ...app.app, settings: app.app.settings } as unknown as Parameters<typeof notMeLink>[0];
  const link = await notMeLink(context, notice.at(-1)!, 'anywhere@mail.example');
  const browser = stranger(app);
  await browser.get(new URL(link).pathname + new URL(link).search);
  await browser.submit({}, { form: 'not-me' });
  if ((await app.store.accounts.findById(person.id))?.frozenAt === undefined) throw new Error('not frozen');
}

/** The temporary password that a page shows. @throws if it shows none */
export function shownPassword({ document }: PageSeen): string {
  const code = find(document, 'code', 'id', 'temporary-password');
  if (code === undefined) throw new Error('no password is shown');
  return textOf(code);
}
