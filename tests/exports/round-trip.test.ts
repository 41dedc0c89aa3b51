import { dataRoute } from '@/server/data-routes';
import { testDatabase } from '../support/database';
import { download } from './support/download';
import { importRecord } from './support/import-record';

const GET = dataRoute('reports.csv');

test('an export, imported as record into an empty installation, is exported as the same bytes', async () => {
  const origin = await testDatabase({ record: true });
  const first = (await download(GET)).text;
  const other = await testDatabase();
  await importRecord(other, first, new Date('2027-03-03T03:03:03.000Z'));
  const second = (await download(GET)).text;
  await origin.close();
  await other.close();
  expect(first).toContain(',2,2026-01-15,');
  expect(second).toContain(',2,2027-03-03,');
  expect(withoutInstallation(second)).toEqual(withoutInstallation(first));
  expect(second.length).toBe(first.length);
});

/** Two columns say which installation published when; everything else is the record. */
function withoutInstallation(text: string): string[] {
  return text.split('\r\n').map((line) => line.replace(/,2,\d{4}-\d{2}-\d{2},\d+,/, ',2,,,'));
}
