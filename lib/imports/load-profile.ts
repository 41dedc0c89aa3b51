import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { Problem } from '@/lib/core/problem';
import type { ProfileFault } from '@/lib/crisis/profile-faults';
import type { Db, Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { viewFieldErrors } from '@/lib/http/problem-response';
import { importReports } from './import-reports';
import { MAP_FILE, profileCode, ProfileRefused, profileSums, readMap, readProfile, RECORD_FILE } from './read-profile';
import type { Table } from './table';
import { storeProfile } from './store-profile';
import { RECORD_AUTHOR, storeSystemActors } from './system-actors';

type Input = { db: Db; folder: string; now: Date };
export type LoadedProfile = {
  /** True when this call loaded it. */
  loaded: boolean;
  /** Reports of the documented record that were stored by this call. */
  reports: number;
  /** What stands in the folder otherwise than when it was loaded, one sentence each. Nothing of it is applied. */
  differences: string[];
};

/**
 * Loads a profile folder and its documented record into an empty database, in one transaction: a start that is killed in between leaves
 * nothing behind, and of two starts at once one loads. Afterwards the database stands. Throws ProfileRefused when the folder has faults.
 */
export async function loadProfile({ db, folder, now }: Input): Promise<LoadedProfile> {
  const standing = await db.loadedCrisis.findUnique({ where: { id: 1 } });
  if (standing) return { loaded: false, reports: 0, differences: differences(await withMap(db, standing, folder), folder) };
  const profile = readProfile(folder);
  const sums = profileSums(folder);
  return transact(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shortfall.profile'))`;
    const other = await tx.loadedCrisis.findUnique({ where: { id: 1 } });
    if (other) return { loaded: false, reports: 0, differences: differences(other, folder) };
    await storeProfile(tx, profile, sums, now);
    await storeSystemActors(tx, now);
    const crisis = profile.files['profile.json'];
    await record(tx, { actor: RECORD_AUTHOR, action: 'profile.load', subject: crisis.code, at: now });
    const ctx: Context = { actor: RECORD_AUTHOR, now, locale: 'en', db, crisis };
    const reports = profile.record ? await importRecord(ctx, tx, profile.record, folder) : 0;
    return { loaded: true, reports, differences: [] };
  });
}

type Standing = { code: string; sha256: string };

/** A database that was loaded before profiles brought outlines takes those of its own profile, once. */
async function withMap(db: Db, standing: Standing, folder: string): Promise<Standing> {
  if (standing.sha256.includes(MAP_FILE) || profileCode(folder) !== standing.code) return standing;
  const map = readMap(folder);
  if (!map) return standing;
  const mapSum = profileSums(folder).split('\n').find((line) => line.endsWith(MAP_FILE));
  const sha256 = `${standing.sha256}${mapSum}\n`;
  await db.loadedCrisis.update({ where: { id: 1 }, data: { map: map as object, sha256 } });
  return { ...standing, sha256 };
}

async function importRecord(ctx: Context, tx: Tx, record: Table, folder: string): Promise<number> {
  try {
    return (await importReports(ctx, record, { as: 'record', confirmed: true, within: tx })).stored;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new ProfileRefused(folder, viewFieldErrors(error.fields, 'en').map(recordFault));
  }
}

/** `row.12.severity` as a place in the file. */
function recordFault({ field, message }: { field: string; message: string }): ProfileFault {
  const [, row, column = ''] = field.split('.');
  return { file: RECORD_FILE, row: Number(row), field: column, message };
}

/** Compares the sums of the loading with those of the folder as it is. */
function differences({ code, sha256 }: Standing, folder: string): string[] {
  const asked = profileCode(folder);
  if (asked === null) return [`There is no profile in ${folder}; the database stands as it was loaded.`];
  if (asked !== code) return [`This database serves ${code}; ${asked} needs a database of its own, nothing of it is applied.`];
  const then = sumsByFile(sha256);
  const now = sumsByFile(profileSums(folder));
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((file) => then.get(file) !== now.get(file))
    .map((file) => `${file} is not as it was loaded; the database stands, nothing of it is applied.`);
}

function sumsByFile(sums: string): Map<string, string> {
  return new Map(sums.split('\n').filter(Boolean).map((line) => [line.slice(66), line.slice(0, 64)]));
}
