import { createEnrolLink } from '../../../src/app/enrolment/link.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';

/** A one-time link for somebody who has no password yet. */
export async function invite(app: TestApp, person: Pick<Person, 'id'>): Promise<string> {
  await app.store.pool.query('update account set password_hash = null where id = $1', [person.id]);
  return createEnrolLink(app.app, app.store, person.id, 24);
}
