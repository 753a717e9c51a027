import { initialPassword, userIdOf } from '../population.ts';
import { expect, hiddenFields, newVisitor } from '../visitor.ts';

/** Opens the page and signs in, in a browser that was never seen before. */
export async function signIn(port: number, index: number): Promise<void> {
  const visitor = newVisitor(port);
  const page = expect(await visitor.get('/signin'), 200, 'sign-in page');
  const fields = {
    ...hiddenFields(page.body, 'sign-in'),
    username: userIdOf(index),
    password: initialPassword,
  };
  expect(await visitor.post('/signin', fields), 303, 'sign-in');
}
