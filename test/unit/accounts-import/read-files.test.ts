import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { ReadRecord } from '../../../src/app/accounts-import/import-accounts.ts';
import { readCsv } from '../../../src/cli/accounts-import/read-csv.ts';
import { readJsonLines } from '../../../src/cli/accounts-import/read-json-lines.ts';

async function all(records: AsyncIterable<ReadRecord>): Promise<ReadRecord[]> {
  const read: ReadRecord[] = [];
  for await (const record of records) read.push(record);
  return read;
}
const csv = (text: string | Buffer) => all(readCsv(Readable.from([Buffer.from(text)])));
const json = (text: string | Buffer, size = 7) =>
  all(
    readJsonLines(
      Readable.from(
        Buffer.from(text)
          .toString('latin1')
          .match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [],
      ).map((part) => Buffer.from(part, 'latin1')),
    ),
  );

describe('CSV', () => {
  test('is read with its byte order mark, quotes, any order of columns and lists', async () => {
    const text =
      '\uFEFFname,user_id,kind,emails\r\n"Rossi, ""Ada""",ada@x.example,work,a@y.example; b@y.example\r\n';
    expect(await csv(text)).toMatchObject([
      {
        line: 2,
        raw: {
          name: 'Rossi, "Ada"',
          userId: 'ada@x.example',
          emails: ['a@y.example', 'b@y.example'],
          phones: [],
        },
      },
    ]);
  });
  test('with more or fewer columns in a line loses that line alone', async () => {
    expect(
      await csv('kind,user_id,name\nwork,a@x.example\nwork,b@x.example,B\nwork,c@x.example,C,more\n'),
    ).toMatchObject(
      [
        { line: 2, refused: /columns/ },
        { line: 3, raw: { name: 'B' } },
        { line: 4, refused: /columns/ },
      ].map((one) => ('raw' in one ? one : { line: one.line, refused: expect.stringMatching(one.refused!) })),
    );
  });
  test.each([
    ['an unknown column', 'kind,user_id,name,passwd\n', /Column 4 is unknown/],
    ['a missing column', 'kind,name\n', /lacks: user_id/],
    ['a column twice', 'kind,user_id,name,name\n', /twice/],
    ['nothing', '', /empty/],
  ])('with %s is refused as a whole', async (_what, text, expected) => {
    await expect(csv(text)).rejects.toThrow(expected);
  });
  test('in another encoding than UTF-8 loses the lines that it would garble', async () => {
    const text = Buffer.from(
      'kind,user_id,name\nwork,a@x.example,Müller\nwork,b@x.example,Rossi\n',
      'latin1',
    );
    expect(await csv(text)).toMatchObject([
      { line: 2, refused: 'the line is not UTF-8' },
      { line: 3, raw: { name: 'Rossi' } },
    ]);
  });
  test('with semicolons between its columns is told so', async () => {
    await expect(csv('kind;user_id;name\nwork;a@x.example;A\n')).rejects.toThrow('with commas');
  });
  test('with a quote that never ends is refused, and the sentence repeats nothing of it', async () => {
    const broken = `kind,user_id,name\nwork,a@x.example,"secret${'x'.repeat(70_000)}\n`;
    await expect(csv(broken)).rejects.toThrow(/quotes closed/);
    for (const text of [broken, 'kind,user_id,name\nwork,a@x.example,secret"x\n']) {
      const { message } = await csv(text).then(
        () => expect.fail('was read'),
        (error: Error) => error,
      );
      expect(message).toMatch(/is not CSV from about line 2/);
      expect(message).not.toMatch(/cret/);
    }
  });
});

describe('JSON Lines', () => {
  const line = (more: object) =>
    JSON.stringify({ kind: 'work', user_id: 'a@x.example', name: 'Ada', ...more });
  test('are read whatever the chunks, empty lines aside', async () => {
    const text = `${line({ emails: ['a@y.example'] })}\n\n${line({ name: '山田' })}`;
    for (const size of [1, 3, 1000])
      expect(await json(text, size)).toMatchObject([
        { line: 1, raw: { emails: ['a@y.example'] } },
        { line: 3, raw: { name: '山田' } },
      ]);
  });
  test.each([
    ['R7: a list where one text belongs', line({ user_id: ['a@x.example', 'b@x.example'] }), /user_id/],
    ['R7: a text where a list belongs', line({ emails: 'a@y.example' }), /emails is missing or not a list/],
    ['an unknown field', line({ isAdmin: true }), /unknown field/],
    ['no JSON', '{"kind": "secret', /not JSON/],
    ['no object', '[]', /not an object/],
    ['a line without end', `"${'x'.repeat(70_000)}"`, /too long/],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /UTF-8/],
  ])('%s is refused by its line', async (_what, text, expected) => {
    const [record] = await json(text, 1000);
    expect(record).toMatchObject({ line: 1, refused: expect.stringMatching(expected) });
  });
});
