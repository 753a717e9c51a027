import { unknownUserId, userIdOf } from '../population.ts';
import { expect, hiddenFields, newVisitor } from '../visitor.ts';
import { Walk } from './recovery.ts';

/** What is timed: the forms of a recovery up to a wrong code, and a sign-in with a wrong password. */
export const timedRequests = ['who', 'trouble', 'way', 'code', 'sign-in'] as const;
export type TimedRequest = (typeof timedRequests)[number];

/** Milliseconds of each request, for IDs that exist and IDs that don't. */
export type Times = Record<TimedRequest, { known: number[]; unknown: number[] }>;

/**
 * One request at a time, a known and an unknown ID in turn, whichever comes first drawn by lot: whatever else this
 * machine does meets both alike (R2).
 */
export async function timeClasses(
  port: number,
  { first, samples }: { first: number; samples: number },
): Promise<Times> {
  const times = Object.fromEntries(
    timedRequests.map((name) => [name, { known: [], unknown: [] }]),
  ) as unknown as Times;
  for (let index = first; index < first + samples; index++) {
    const classes = Math.random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of classes) {
      const userId = kind === 'known' ? userIdOf(index) : unknownUserId(index);
      await timeOne(port, userId, (name, milliseconds) => times[name][kind].push(milliseconds));
    }
  }
  return times;
}

async function timeOne(
  port: number,
  userId: string,
  record: (name: TimedRequest, milliseconds: number) => void,
): Promise<void> {
  const walk = new Walk(port, userId, { picture: false });
  await walk.open();
  for (const name of ['who', 'trouble', 'way'] as const) {
    const answer = await walk[name]();
    record(name, answer.milliseconds);
    await walk.follow(answer);
  }
  record('code', expect(await walk.code('000000'), 422, 'a wrong code').milliseconds);

  const visitor = newVisitor(port);
  const page = expect(await visitor.get('/signin'), 200, 'sign-in page');
  const fields = {
    ...hiddenFields(page.body, 'sign-in'),
    username: userId,
    password: 'not the password',
  };
  record('sign-in', expect(await visitor.post('/signin', fields), 422, 'a wrong password').milliseconds);
}
