import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the first profile stands in the database as its files say', async () => {
  const { db } = database;
  expect(await db.area.count()).toBe(19);
  expect(await db.item.count()).toBe(53);
  expect(await db.event.count()).toBe(67);
  expect(await db.baseline.count()).toBe(41);
  expect(await db.baselineSeries.count()).toBe(13);
});
