import { type Latency, latency } from '../figures.ts';
import { initialPassword, unknownUserId, userIdOf } from '../population.ts';
import { expect, hiddenFields, newVisitor } from '../visitor.ts';

export interface Flood {
  /** Of the known device's sign-ins, which went on all the while. */
  person: Latency & { refused: number };
  strangers: { asked: number; refused: number; turnedAway: number; perSecond: number };
}

const pauseOfThePerson = 250;

/**
 * Strangers try wrong passwords, so many a second whether they are answered or not, while a person signs in again
 * and again in a browser that is known (R78).
 */
export async function flood(
  port: number,
  { index, seconds, perSecond }: { index: number; seconds: number; perSecond: number },
): Promise<Flood> {
  const person = newVisitor(port);
  const page = expect(await person.get('/signin'), 200, 'sign-in page');
  const fields = {
    ...hiddenFields(page.body, 'sign-in'),
    username: userIdOf(index),
    password: initialPassword,
  };
  expect(await person.post('/signin', fields), 303, 'the sign-in that makes the device known');

  const strangers = await Promise.all(Array.from({ length: perSecond }, () => stranger(port)));
  const seen = { asked: 0, refused: 0, turnedAway: 0 };
  const underWay = new Set<Promise<void>>();
  const begun = performance.now();
  const ask = async () => {
    const { visitor, csrf } = strangers[seen.asked % strangers.length]!;
    seen.asked++;
    const userId = seen.asked % 10 === 0 ? userIdOf(index) : unknownUserId(1_000_000 + seen.asked);
    const answer = await visitor.post('/signin', { csrf, username: userId, password: `wrong ${seen.asked}` });
    if (answer.status === 503) seen.turnedAway++;
    else expect(answer, 422, "a stranger's wrong password");
    if (answer.status === 422) seen.refused++;
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - begun) / 1000) * perSecond;
    while (seen.asked < due) {
      const asked: Promise<void> = ask().finally(() => underWay.delete(asked));
      underWay.add(asked);
    }
  }, 5);

  const times: number[] = [];
  let refused = 0;
  while (performance.now() - begun < seconds * 1000) {
    const answer = await person.post('/signin', fields);
    if (answer.status === 303) times.push(answer.milliseconds);
    else refused++;
    await new Promise((resolve) => setTimeout(resolve, pauseOfThePerson));
  }
  clearInterval(timer);
  const elapsed = (performance.now() - begun) / 1000;
  await Promise.all(underWay);
  return {
    person: { ...latency(times), refused },
    strangers: { ...seen, perSecond: seen.asked / elapsed },
  };
}

async function stranger(port: number) {
  const visitor = newVisitor(port);
  const page = expect(await visitor.get('/signin'), 200, 'sign-in page');
  return { visitor, csrf: hiddenFields(page.body, 'sign-in').csrf! };
}
