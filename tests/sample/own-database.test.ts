import path from 'node:path';
import { makeSample } from '@/scripts/sample/make-sample';
import { readSampleCommand } from '@/scripts/sample/sample-command';
import { migrate } from '@/server/migrate';
import { testDatabase } from '../support/database';
import { emptyDatabase } from '../support/empty-database';

const WANTED = { reports: 10, seed: 1, folder: path.resolve('prisma/profiles/template'), now: new Date('2025-07-10T10:00:00.000Z') };

test('a database that is in use is refused, and stays as it is', async () => {
  const database = await testDatabase({ record: true });
  const count = () => Promise.all([database.db.report.count(), database.db.publicRevision.count(), database.db.user.count()]);
  const before = await count();
  await expect(makeSample(database, WANTED, () => undefined)).rejects.toThrow(/holds an installation that is no sample/);
  expect(await count()).toEqual(before);
  await database.close();
});

test('so is one of something else', async () => {
  const database = await emptyDatabase();
  await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE ledger (id int)');
  await expect(makeSample(database, WANTED, () => undefined)).rejects.toThrow(/needs a database of its own/);
  expect((await database.pool.query('SELECT count(*)::int AS rows FROM ledger')).rows).toEqual([{ rows: 0 }]);
  await database.close();
});

test('an interrupted one is refused by everybody else until it is made again', async () => {
  const database = await emptyDatabase();
  const told: string[] = [];
  const interrupted = makeSample(database, WANTED, (line) => {
    if (line.startsWith('Making keys')) throw new Error('interrupted');
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  await expect(migrate(database.pool)).rejects.toThrow(/a sample that is not whole/);
  await makeSample(database, WANTED, (line) => told.push(line));
  expect(told[0]).toMatch(/interrupted before it was whole/);
  expect(await migrate(database.pool)).toEqual([]);
  expect(await database.db.report.count()).toBe(WANTED.reports);
  await database.close();
});

test.each([
  ['--reports 1000000', { reports: 1_000_000, seed: 1, data: './data-sample' }],
  ['--reports=1,000 --seed 9 --data /tmp/somewhere', { reports: 1000, seed: 9, data: '/tmp/somewhere' }],
])('%s', (line, command) => expect(readSampleCommand(line.split(' '))).toEqual(command));

test.each([
  ['', '--reports is missing'],
  ['--reports', '--reports'],
  ['--reports 0', '--reports must be a whole number from 1 to 100000000'],
  ['--reports 1.5', '--reports must be a whole number'],
  ['--reports 10 --seed -1', '--seed'],
  ['--reports 10 --really', '--really'],
  ['--reports 10 20', '20'],
])('refuses "%s" in one line', (line, message) => {
  expect(() => readSampleCommand(line.split(' ').filter(Boolean))).toThrow(message);
  expect(() => readSampleCommand(line.split(' ').filter(Boolean))).toThrow(/^[^\n]+Type: npm run sample/);
});
