import { createServer, type Server, type Socket } from 'node:net';

/**
 * Answers like a PostgreSQL of the given version, as far as the first question: old releases are not at hand on
 * every machine. Messages: PostgreSQL documentation, "Frontend/Backend Protocol".
 */
export function pretendToBe(
  version: string,
  versionNumber: string,
): Promise<{ port: number; server: Server }> {
  const answer = (socket: Socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([message('R', int32(0)), readyForQuery]));
      } else if (data[0] === 'Q'.charCodeAt(0)) {
        socket.write(rows({ number: versionNumber, version, encoding: 'UTF8' }));
      } else if (data[0] === 'X'.charCodeAt(0)) socket.end();
    });
  };
  return new Promise((resolve) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as { port: number }).port, server }),
    );
  });
}

const int16 = (n: number) => Buffer.from([n >> 8, n & 255]);
const int32 = (n: number) => Buffer.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);
const message = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
const readyForQuery = message('Z', Buffer.from('I'));

function rows(row: Record<string, string>): Buffer {
  const names = Object.keys(row);
  const textType = Buffer.concat([int32(0), int16(0), int32(25), int16(-1 & 0xffff), int32(-1), int16(0)]);
  const columns = names.map((name) => Buffer.concat([Buffer.from(`${name}\0`), textType]));
  const values = Object.values(row).map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]));
  return Buffer.concat([
    message('T', Buffer.concat([int16(names.length), ...columns])),
    message('D', Buffer.concat([int16(names.length), ...values])),
    message('C', Buffer.from('SELECT 1\0')),
    readyForQuery,
  ]);
}
