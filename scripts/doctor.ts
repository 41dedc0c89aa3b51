import { existsSync } from 'node:fs';
import type { Settings } from '@/lib/core/env';
import type { Db, Pool } from '@/lib/db/client';
import { lookAtDatabase } from '@/server/doctor/look-at-database';
import { lookAtReplica } from '@/server/doctor/look-at-replica';
import { lookAtRights } from '@/server/doctor/look-at-rights';
import { lookAtFolder } from '@/server/doctor/look-at-folder';
import { wrong, type Finding } from '@/server/doctor/finding';
import { StartRefusal } from '@/server/start-refusal';
import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { told } from './told';

const USAGE = 'npm run doctor takes no arguments. It looks at this installation, says what is wrong and how to mend it, and changes nothing.';

/** `npm run doctor`: also while the server runs. Exit code 1 when something is wrong. */
async function main(): Promise<void> {
  if (process.argv.length > 2) throw new StartRefusal(USAGE);
  const settings = startSettings(process.env);
  const { SHORTFALL_DATA: folder } = settings;
  const inFolder = await lookAtFolder(folder, new Date());
  const findings = [...inFolder, ...(existsSync(folder) ? await inDatabase(settings) : [])];
  for (const { says, mend } of findings) process.stdout.write(mend ? `wrong  ${says}\n       To mend it: ${mend}\n` : `well   ${says}\n`);
  const faults = findings.filter(({ mend }) => mend).length;
  process.stdout.write(faults === 0 ? 'Nothing is wrong.\n' : `${faults} of ${findings.length} are wrong.\n`);
  if (faults > 0) process.exitCode = 1;
}

async function inDatabase({ SHORTFALL_DATA: folder, DATABASE_URL: url, DATABASE_REPLICA_URL: replica }: Settings): Promise<Finding[]> {
  try {
    const look = async (db: Db, pool: Pool) => {
      const findings = await lookAtDatabase({ db, pool, folder });
      return [...findings, await lookAtRights({ pool, url }), ...(replica ? await lookAtReplica({ pool, url: replica }) : [])];
    };
    return await withDatabase(look, { migrates: false });
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return [error.lines].flat().map((line) => wrong('The database cannot be looked at.', line));
  }
}

told(main);
