import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { withStore } from '../fixture.ts';
import { everybody, found, organisation, person, search } from './list.ts';

const fixture = withStore();

describe('a text', () => {
  let id: string;
  beforeAll(async () => {
    id = await organisation(fixture.store, `${randomUUID()}.example`, 'lotus.example', 'lotus.test');
    await person(fixture.store, id, 'Zoë O’Brien', 'zoe.obrien@lotus.example');
    await person(fixture.store, id, 'Łukasz Müller', 'lm_1987@lotus.test');
    await person(fixture.store, id, '欧阳小明', 'ouyang@lotus.test');
    await person(fixture.store, id, '王伟', 'wang.wei@lotus.test');
    await person(fixture.store, id, 'Иван Йовович', 'ivan@lotus.test');
    await person(fixture.store, id, '김민준', 'minjun@lotus.test');
    await person(fixture.store, id, 'さくら ケン', 'ken@lotus.test');
    await person(fixture.store, id, 'مُحَمَّد حداد', 'haddad@lotus.test');
    await person(fixture.store, id, 'สมชาย ใจดี', 'somchai@lotus.test');
    await person(fixture.store, id, '100% _real_ \\ name', 'percent@lotus.test');
    await person(fixture.store, id, 'Anna 王', 'anna.w@lotus.test');
  });

  test.each([
    ['zoe', ['Zoë O’Brien']],
    ['ZOË', ['Zoë O’Brien']],
    ['brien z', ['Zoë O’Brien']],
    ['o’brien', ['Zoë O’Brien']],
    ["O'Brien", ['Zoë O’Brien']],
    ['obrien', ['Zoë O’Brien']],
    ['rien', []],
    ['zoe zoe obrien anna', []],
    ['lukasz mull', ['Łukasz Müller']],
    ['ŁUKASZ', ['Łukasz Müller']],
    ['lm_19', ['Łukasz Müller']],
    ['ｚｏｅ', ['Zoë O’Brien']],
    ['小', ['欧阳小明']],
    ['小明', ['欧阳小明']],
    ['欧阳小', ['欧阳小明']],
    ['王', ['Anna 王', '王伟']],
    ['王小', []],
    ['Anna王', ['Anna 王']],
    ['ИВАН', ['Иван Йовович']],
    ['иов', ['Иван Йовович']],
    ['민준', ['김민준']],
    ['김', ['김민준']],
    ['くら', ['さくら ケン']],
    ['محمد', ['مُحَمَّد حداد']],
    ['ชาย', ['สมชาย ใจดี']],
    ['100', ['100% _real_ \\ name']],
    ['%', []],
    ['_', []],
    ['a%', ['Anna 王']],
    ['z_e', []],
    ['\\', []],
    ["'; drop table account; --", []],
    ['\0', []],
    ['\uD800', []],
    ['zoe.obrien@lotus', ['Zoë O’Brien']],
    ['ZOE.OBRIEN@lotus.example', ['Zoë O’Brien']],
    ['obrien@lotus', []],
    ['@lotus.e', ['Zoë O’Brien']],
    ['@lotus.example zoe', ['Zoë O’Brien']],
    ['zoe @lotus.test', []],
    ['@elsewhere.example', []],
    ['zoe%@lotus.example', []],
    ['   ', undefined],
  ])('%j finds %j', async (text, names) => {
    const all = await found(fixture.store, id, {});
    expect(all).toHaveLength(11);
    expect(await found(fixture.store, id, { text })).toEqual(names ?? all);
  });

  test('finds nobody by a name that was changed, and somebody by the new one', async () => {
    const other = await organisation(fixture.store);
    const account = await person(fixture.store, other, 'Before Marriage', 'same@people.example');
    await fixture.sql(`update account set display_name = 'After 结婚' where id = $1`, [account]);
    expect(await found(fixture.store, other, { text: 'before' })).toEqual([]);
    expect(await found(fixture.store, other, { text: '婚' })).toEqual(['After 结婚']);
    await fixture.sql('delete from account where id = $1', [account]);
    expect(await found(fixture.store, other, { text: 'after' })).toEqual([]);
    expect((await fixture.sql('select from account_word where account_id = $1', [account])).rowCount).toBe(0);
  });

  test('of any characters breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        const { people } = await search(fixture.store, { ...everybody(id), text });
        expect(people.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 200 },
    );
  });

  test('finds everybody by each word of their name and user ID, whatever they are called', async () => {
    const other = await organisation(fixture.store);
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(name, name, async (given, family) => {
        const displayName = `${given} ${family}`.replaceAll('\0', '');
        const account = await person(fixture.store, other, displayName, `a${randomUUID()}@people.example`);
        const { people } = await search(fixture.store, {
          ...everybody(other),
          text: displayName,
          limit: 1000,
        });
        // A name without a letter or digit is no text to search for.
        const words = await fixture.sql('select search_text($1) as words', [displayName]);
        const at = displayName.normalize('NFKC').includes('@');
        if (words.rows[0].words !== '' && !at) expect(people.map((one) => one.id)).toContain(account);
      }),
      { numRuns: 100 },
    );
  });
});
