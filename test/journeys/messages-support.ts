import { setTimeout as pause } from 'node:timers/promises';
import { layoutMail } from '../../src/adapters/delivery/layout/layout.ts';
import { createOutboxSenders } from '../../src/adapters/delivery/outbox.ts';
import { createSmtpSender } from '../../src/adapters/delivery/smtp.ts';
import { startWorker } from '../../src/adapters/jobs/worker.ts';
import { runBulk } from '../../src/app/administration/bulk/run.ts';
import type { MessageContext, MessageSettings } from '../../src/app/messages/context.ts';
import { createHandlers } from '../../src/app/messages/handlers.ts';
import { type JobName, type JobPayloads, job } from '../../src/app/messages/jobs.ts';
import type { OutboxMessage } from '../../src/ports/store/outbox.ts';
import { startTestApp, type TestAppOptions } from '../support/compose.ts';
import { startSmtpServer } from '../support/smtp.ts';

/** What the runner told the operator. */
type LogLine = { level: string; fields: object; message: string };

/** All of Regain with its job runner and a real mail server; texts are kept as the demonstration keeps them. */
export async function startPost(options: TestAppOptions & { messages?: Partial<MessageSettings> } = {}) {
  const test = await startTestApp(options);
  const server = await startSmtpServer();
  const smtp = createSmtpSender({ url: `smtp://127.0.0.1:${server.port}`, from: 'no-reply@id.example.org' });
  const texts: OutboxMessage[] = [];
  const phone = createOutboxSenders(
    { save: async (message) => void texts.push(message), rehearse: async () => {} },
    test.clock,
  );
  const context: MessageContext = {
    store: test.store,
    clock: test.clock,
    secrets: test.secrets,
    mail: smtp,
    text: phone.text,
    layout: layoutMail,
    settings: { ...test.app.settings, serviceName: 'Regain', ...options.messages },
  };
  const handlers = createHandlers(context);
  const ran: JobPayloads['send-code'][] = [];
  const logged: LogLine[] = [];
  const tell = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const worker = await startWorker({
    pool: test.store.pool,
    handlers: {
      ...handlers,
      'send-code': (payload, run) => {
        ran.push(payload as JobPayloads['send-code']);
        return handlers['send-code'](payload, run);
      },
      'bulk-act': (payload) => runBulk(test.app, (payload as JobPayloads['bulk-act']).bulkId),
    },
    secrets: test.secrets,
    log: { error: tell('error'), warn: tell('warn'), debug: tell('debug') },
    concurrency: 4,
  });

  return {
    ...test,
    context,
    handlers,
    worker,
    /** What the runner said; `logged` is what the web said. */
    said: logged,
    texts,
    get mails() {
      return server.received;
    },
    /** Subjects of the mails to an address, in the order in which they came. */
    subjectsTo: (address: string) =>
      server.received
        .filter(({ envelope }) => envelope.to[0] === address)
        .map(({ parsed }) => parsed.subject),
    /** The newest code, whether the runner has taken it from the queue by now or not. */
    async newestCode(): Promise<JobPayloads['send-code']> {
      const waiting = (await test.queued()).flatMap((each) =>
        each.task === 'send-code' ? [each.payload] : [],
      );
      const taken = new Set(ran.map(({ id }) => id));
      const newest = waiting.findLast(({ id }) => !taken.has(id)) ?? ran.at(-1);
      if (newest === undefined) throw new Error('no code was queued');
      return newest;
    },
    /** Queues one as a request does. */
    async queue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
      await test.store.jobs.add([job(test.app, name, payload)]);
    },
    /** Until every job that is due has ended. */
    async settle(): Promise<void> {
      const end = Date.now() + 15_000;
      for (;;) {
        const { rows } = await test.store.pool.query(
          'select count(*)::int as due from graphile_worker.jobs where attempts < max_attempts and run_at <= now()',
        );
        if (rows[0].due === 0) return;
        if (Date.now() > end) throw new Error(`jobs are still due: ${JSON.stringify(logged.slice(-3))}`);
        await pause(10);
      }
    },
    async stop(): Promise<void> {
      await worker.stop();
      smtp.close();
      await server.close();
      await test.stop();
    },
  };
}

export type Post = Awaited<ReturnType<typeof startPost>>;

/** A code as a recovery queues it. */
export function codeJob(
  post: Post,
  accountId: string | undefined,
  more: Partial<JobPayloads['send-code']> = {},
) {
  const now = post.clock.now();
  return {
    id: `01990000-0000-7000-8000-000000000000-${Math.random()}`,
    accountId,
    way: 'email',
    code: '482913',
    link: `01990000-0000-7000-8000-000000000000.${'s'.repeat(43)}`,
    reference: 'K7',
    supportCode: 'K7QF-3MWD',
    locale: 'en',
    knownDevice: false,
    queuedAt: now.toISOString(),
    purpose: 'recovery',
    expiresAt: new Date(now.getTime() + 600_000).toISOString(),
    ...more,
  } satisfies JobPayloads['send-code'];
}

export function noticeJob(post: Post, accountId: string, more: Partial<JobPayloads['notify']> = {}) {
  return {
    id: `notice-${Math.random()}`,
    accountId,
    event: 'password-changed',
    at: post.clock.now().toISOString(),
    supportCode: 'K7QF-3MWD',
    formerAddresses: [],
    detail: '',
    ...more,
  } satisfies JobPayloads['notify'];
}
