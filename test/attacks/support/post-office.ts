import { layoutMail } from '../../../src/adapters/delivery/layout/layout.ts';
import { createOutboxSenders } from '../../../src/adapters/delivery/outbox.ts';
import { createSmtpSender } from '../../../src/adapters/delivery/smtp.ts';
import { runBulk } from '../../../src/app/administration/bulk/run.ts';
import type { MessageContext, MessageSettings } from '../../../src/app/messages/context.ts';
import { createHandlers } from '../../../src/app/messages/handlers.ts';
import type { JobPayloads } from '../../../src/app/messages/jobs.ts';
import type { OutboxMessage } from '../../../src/ports/store/outbox.ts';
import { startTestApp, type TestAppOptions } from '../../support/compose.ts';
import { startSmtpServer } from '../../support/smtp.ts';

export type PostOffice = Awaited<ReturnType<typeof startPostOffice>>;

/**
 * All of Regain with a real mail server, whose queue a test empties when it likes: what was queued stays readable.
 * Texts are kept as the demonstration keeps them.
 */
export async function startPostOffice(
  options: TestAppOptions & { messages?: Partial<MessageSettings> } = {},
) {
  const app = await startTestApp(options);
  const server = await startSmtpServer();
  const smtp = createSmtpSender({ url: `smtp://127.0.0.1:${server.port}`, from: 'no-reply@id.example.org' });
  const texts: OutboxMessage[] = [];
  const phone = createOutboxSenders(
    { save: async (message) => void texts.push(message), rehearse: async () => {} },
    app.clock,
  );
  const context: MessageContext = {
    ...app.app,
    mail: smtp,
    text: phone.text,
    layout: layoutMail,
    settings: { ...app.app.settings, serviceName: 'Regain', ...options.messages },
  };
  const handlers = {
    ...createHandlers(context),
    'bulk-act': (payload: unknown) => runBulk(app.app, (payload as JobPayloads['bulk-act']).bulkId),
  };
  let delivered = 0;

  return {
    ...app,
    context,
    texts,
    mails: server.received,
    mailsTo: (address: string) => server.received.filter(({ envelope }) => envelope.to.includes(address)),
    /** Runs every job that was queued since the last time, and those that they queue. */
    async deliver(): Promise<void> {
      for (;;) {
        const jobs = (await app.queued()).slice(delivered);
        if (jobs.length === 0) return;
        for (const { task, payload } of jobs) {
          delivered += 1;
          await handlers[task](payload, { attempt: 1 });
        }
      }
    },
    async stop(): Promise<void> {
      smtp.close();
      await server.close();
      await app.stop();
    },
  };
}

/** The path of *This wasn't me* in the newest mail to an address that has one. */
export function notMePath(post: PostOffice, address: string): string | undefined {
  const found = post
    .mailsTo(address)
    .map(({ parsed }) => /(\/not-me\?t=[0-9a-f]{64})/.exec(parsed.text ?? '')?.[1])
    .filter((path) => path !== undefined);
  return found.at(-1);
}
