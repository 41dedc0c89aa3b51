import { rebuildPublic, type Rebuilt } from '@/lib/estimates/rebuild';
import { StartRefusal } from '@/server/start-refusal';
import { withDatabase } from '@/server/with-database';
import { rebuildTeller } from './rebuild-teller';
import { told } from './told';

const USAGE =
  'npm run rebuild takes no arguments. It compares everything public with the reports and repairs what differs.';

/**
 * `npm run rebuild`: also while the server runs. What differs is named as it is found. Exit code 0 also when something was repaired: afterwards
 * all is well.
 */
async function main(): Promise<void> {
  if (process.argv.length > 2) throw new StartRefusal(USAGE);
  const tell = rebuildTeller((line) => process.stdout.write(`${line}\n`), () => performance.now());
  for (const line of linesOf(await withDatabase((db) => rebuildPublic(db, new Date(), tell)))) process.stdout.write(`${line}\n`);
}

function linesOf({ reports, keys, differed }: Rebuilt): string[] {
  const compared = `Compared ${reports} public rows and the figures of ${keys} combinations of area and item with the reports.`;
  return [compared, differed === 0 ? 'Nothing differed.' : `Repaired ${differed} rows.`];
}

told(main);
