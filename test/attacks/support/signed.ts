import type { Visitor } from '../../../src/app/context.ts';
import { findSigned, openSession, type Signed } from '../../../src/app/session/session.ts';
import type { TestApp } from '../../support/compose.ts';
import type { Person } from '../../support/people.ts';

/** A browser that is nobody's yet, as a use case is told of it. */
export const visitor: Visitor = {
  address: '192.0.2.7',
  prefix: '192.0.2.0/24',
  visit: 'visit',
  device: undefined,
  locale: 'en',
  userAgent: 'test',
};

/** Somebody as use cases know who is signed in, with a proof of this moment. For calls that no page would make. */
export async function signed(test: TestApp, { id }: Pick<Person, 'id'>): Promise<Signed> {
  const account = await test.store.accounts.findById(id);
  if (account === undefined) throw new Error('nobody');
  const { session } = await openSession(test.app, test.store, visitor, account, { enrolling: false });
  const who = await findSigned(test.app, session);
  if (who === undefined) throw new Error('not signed in');
  return who;
}
