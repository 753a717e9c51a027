import { Mailbox } from './mailbox.ts';
import { mailboxOf, userIdOf } from './population.ts';
import { serve } from './remote.ts';
import { closedLoop } from './tasks/closed-loop.ts';
import { flood } from './tasks/flood.ts';
import { type Step, toPassword, Walk } from './tasks/recovery.ts';
import { resetAll } from './tasks/reset.ts';
import { signIn } from './tasks/sign-in.ts';
import { timeClasses } from './tasks/timing.ts';

const port = Number(process.env.BENCH_PORT);
const mailbox = new Mailbox(process.env.BENCH_DATABASE!);
await mailbox.open();

/** People who sign in again and again; everybody after them recovers once, as budgets allow (R62). */
const signers = Number(process.env.BENCH_SIGNERS);
let signedIn = 0;
let next = Number(process.env.BENCH_FIRST_PERSON);

function takePeople(count: number): number {
  const first = next;
  next += count;
  return first;
}

async function walkToPassword(): Promise<Walk> {
  const person = takePeople(1);
  const walk = new Walk(port, userIdOf(person));
  await toPassword(walk, () => mailbox.code(mailboxOf(person)));
  return walk;
}

async function recover(): Promise<void> {
  const walk = await walkToPassword();
  await walk.follow(await walk.password());
}

/** One recovery whose steps are asked for one by one. */
let traced = { person: 0, walk: new Walk(port, '') };

const tasks = {
  signIns: ({ seconds, concurrency }: { seconds: number; concurrency: number }) =>
    closedLoop(seconds, concurrency, () => signIn(port, signedIn++ % signers)),
  recoveries: ({ seconds, concurrency }: { seconds: number; concurrency: number }) =>
    closedLoop(seconds, concurrency, recover),
  prepareResets: async ({ count, concurrency }: { count: number; concurrency: number }) => {
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        while (waiting.length < count) waiting.push(await walkToPassword());
      }),
    );
  },
  resets: ({ concurrency }: { concurrency: number }) => resetAll(waiting.splice(0), concurrency),
  timing: ({ samples }: { samples: number }) => timeClasses(port, { first: takePeople(samples), samples }),
  flood: ({ seconds, perSecond }: { seconds: number; perSecond: number }) =>
    flood(port, { index: takePeople(1), seconds, perSecond }),
  traceOpen: async (_: object) => {
    const person = takePeople(1);
    traced = { person, walk: new Walk(port, userIdOf(person)) };
    await traced.walk.open();
  },
  /** Posts the step's form, and loads the page after it. */
  traceStep: async ({ step }: { step: Step }) => {
    const { walk, person } = traced;
    const code = step === 'code' ? await mailbox.code(mailboxOf(person)) : '';
    const answer = await walk[step](code);
    await walk.follow(answer);
  },
};
const waiting: Walk[] = [];

export type LoadTasks = typeof tasks;
serve(tasks);
