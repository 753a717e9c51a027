import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { codeOf, StartError } from './database/start-error.ts';

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** Serves `fetch` on the address, whose port `setting` chose. @throws StartError if the address can't be had */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  setting: 'PORT' | 'REGAIN_METRICS_PORT' = 'PORT',
): Promise<Server> {
  const server = createAdaptorServer({ fetch }) as Server;
  // A form is small: whoever sends it letter by letter holds memory, and Node would wait five minutes for them (R78).
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError(reason(codeOf(error), host, port, setting), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

function reason(code: string | undefined, host: string, port: number, setting: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: end it, or choose another port, e.g. ${setting}=${port < 65_535 ? port + 1 : port - 1}.`;
    case 'EACCES':
      return `This account may not use port ${port}: choose one from 1024 on, e.g. ${setting}=${setting === 'PORT' ? 3000 : 9464}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: correct REGAIN_LISTEN.`;
    default:
      return `Pages can't be served on ${host} port ${port} (${code ?? 'unknown reason'}).`;
  }
}

/** Takes no new request, lets those under way end, and after `patience` ms ends them. */
export async function close(server: Server, patience = 10_000): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
