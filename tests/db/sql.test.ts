import { joinSql, sql, withLiterals } from '@/lib/db/sql';
import { testDatabase, type TestDatabase } from '../support/database';

/** One piece of SQL, sent with parameters and written out, says the same. */
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const TEXTS = ['bread', "it's", "'; DROP TABLE report; --", '\\', "\\' OR true", '$1', 'a\tb\r\nc', 'Ստեփանակերտ', '🌊', ''];

test.each(TEXTS)('%j comes back as it went, both ways', async (text) => {
  const piece = sql`SELECT ${joinSql([sql`${text}::text AS said`, sql`length(${text}) AS signs`], ', ')}, ${4}::int AS number`;
  const expected = [{ said: text, signs: [...text].length, number: 4 }];
  expect((await database.pool.query(withLiterals(piece))).rows).toEqual(expected);
  expect(await database.db.$queryRaw(piece)).toEqual(expected);
});

test('pieces inside pieces are written out in their order', () => {
  const inner = sql`b = ${"it's"}`;
  expect(withLiterals(sql`a = ${1} AND (${inner}) AND c = ${'\\'}`)).toBe(`a = E'1' AND (b = E'it''s') AND c = E'\\\\'`);
});

test('what no literal can hold is thrown', () => {
  expect(() => withLiterals(sql`${'a\0b'}`)).toThrow(RangeError);
  expect(() => withLiterals(sql`${null}`)).toThrow(TypeError);
  expect(() => withLiterals(sql`${new Date(0)}`)).toThrow(TypeError);
});
