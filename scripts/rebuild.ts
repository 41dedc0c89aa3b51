import { rebuildPublic, type Rebuilt } from '@/lib/estimates/rebuild';
import { StartRefusal } from '@/server/start-refusal';
import { withDatabase } from '@/server/with-database';
import { told } from './told';

const USAGE =
  'npm run rebuild takes no arguments. It compares everything public with the reports and repairs what differs.';

/**
 * `npm run rebuild`: also while the server runs. Exit code 0 also when something was repaired: afterwards all is well.
 */
async function main(): Promise<void> {
  if (process.argv.length > 2) throw new StartRefusal(USAGE);
  for (const line of linesOf(await withDatabase((db) => rebuildPublic(db, new Date()))))
    process.stdout.write(`${line}\n`);
}

function linesOf({ keys, differences }: Rebuilt): string[] {
  const compared = `Compared the public rows and figures of ${keys} combinations of area and item with the reports.`;
  if (differences.length === 0) return [compared, 'Nothing differed.'];
  const verbs = { missing: 'added', different: 'corrected', surplus: 'removed' };
  return [
    compared,
    ...differences.map(({ kind, row }) => `${verbs[kind]} ${row}`),
    `Repaired ${differences.length} rows.`,
  ];
}

told(main);
