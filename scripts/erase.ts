import { parseArgs } from 'node:util';
import { Problem } from '@/lib/core/problem';
import { currentCrisis } from '@/lib/crisis/current';
import type { Db } from '@/lib/db/client';
import { eraseReport } from '@/lib/erasure/erase-report';
import { findErasable, snapshotsWith, type Erasable } from '@/lib/erasure/find-erasable';
import { remakeSnapshot } from '@/lib/snapshots/remake-snapshot';
import { CONSOLE, storeConsole } from '@/lib/users/console-actor';
import { lastAddress } from '@/server/last-address';
import { ownOrigin } from '@/server/own-origin';
import { StartRefusal } from '@/server/start-refusal';
import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { told } from './told';

const USAGE = 'Type: npm run erase -- --report REFERENCE [--yes]';
const tell = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * `npm run erase`: strikes the content of a report out of all that is kept, for the safety of people; also while the server runs. Without `--yes`
 * it only says what it would do. Broken off, it goes on where it was when it is typed again.
 */
async function main(): Promise<void> {
  const { report, yes } = readCommand(process.argv.slice(2));
  const settings = startSettings(process.env);
  // Snapshots name the address of the installation.
  process.env.PUBLIC_URL ??= lastAddress(settings.SHORTFALL_DATA) ?? ownOrigin(settings.HOST, settings.PORT);
  await withDatabase(async (db) => {
    const found = await findErasable(db, report).catch((error: unknown) => {
      throw error instanceof Problem ? new StartRefusal(`There is no report ${report}. Name it by its reference, its id, or its name in public.`) : error;
    });
    for (const line of linesOf(found)) tell(line);
    if (!yes) return tell('Nothing was changed. To erase it: the same with --yes. It cannot be taken back.');
    await erase(db, found);
  });
}

async function erase(db: Db, found: Erasable): Promise<void> {
  await storeConsole(db, new Date());
  const context = async () => ({ actor: CONSOLE, now: new Date(), locale: 'en' as const, db, crisis: await currentCrisis(db) });
  const erasedAt = await eraseReport(await context(), found);
  tell('Erased.');
  const snapshots = await snapshotsWith(db, found.publicId, erasedAt);
  for (const [index, id] of snapshots.entries()) {
    await remakeSnapshot(await context(), id);
    tell(`Snapshot ${id} made anew (${index + 1} of ${snapshots.length}).`);
  }
  tell('Backups, and what others have downloaded or keep in front of this server, still hold it: make a new backup, destroy the old ones, empty the caches.');
}

function linesOf({ reference, publicId, status, isPublic, revisions, lines, snapshots }: Erasable): string[] {
  return [
    `Report ${reference}, in public ${publicId}: ${status}${isPublic ? ', public now' : ''}.`,
    `Stored states: ${revisions}. Lines of the public log with its content: ${lines}. Snapshots with its content: ${snapshots.length}.`,
  ];
}

function readCommand(words: string[]): { report: string; yes: boolean } {
  try {
    const { report, yes } = parseArgs({ args: words, options: { report: { type: 'string' }, yes: { type: 'boolean', default: false } }, strict: true }).values;
    if (report) return { report, yes };
  } catch (error) {
    throw new StartRefusal(`${(error as Error).message.split('\n')[0]}. ${USAGE}`);
  }
  throw new StartRefusal(`--report is missing. ${USAGE}`);
}

told(main);
