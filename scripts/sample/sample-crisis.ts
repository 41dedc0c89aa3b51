import { record } from '@/lib/audit/record';
import { hashPassphrase } from '@/lib/auth/password';
import { nameKey } from '@/lib/auth/person-name';
import type { Role } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { profileSums, readProfile } from '@/lib/imports/read-profile';
import { storeProfile } from '@/lib/imports/store-profile';
import { RECORD_AUTHOR, storeSystemActors } from '@/lib/imports/system-actors';
import { SAMPLE_MADE } from './own-database';
import { accountId } from './sample-names';

const CONTRIBUTORS = 40;
const VERIFIERS = 6;

type Made = { folder: string; seed: number; now: Date };

/**
 * Loads a profile as a sample: every page and file says so, what it says about a record of its own is left out, and its documented record is
 * not loaded. With it come the people of the sample, whose passphrases nobody has.
 *
 * @returns the ids of those who report and of those who decide
 */
export async function loadSampleCrisis(db: Db, { folder, seed, now }: Made): Promise<{ contributors: string[]; verifiers: string[] }> {
  const { files, map } = readProfile(folder);
  const crisis = { ...files['profile.json'], sample: true, banner: null, sourcesNotice: null };
  const passphraseHash = await hashPassphrase(crypto.randomUUID());
  const people = (role: Role, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const name = `SAMPLE ${role.toLowerCase()} ${index + 1}`;
      return { id: accountId(seed, name), name, nameKey: nameKey(name), role, passphraseHash, createdAt: now };
    });
  const [contributors, verifiers] = [people('CONTRIBUTOR', CONTRIBUTORS), people('VERIFIER', VERIFIERS)];
  await transact(db, async (tx) => {
    await storeProfile(tx, { files: { ...files, 'profile.json': crisis }, map }, profileSums(folder), now);
    await storeSystemActors(tx, now);
    await tx.user.createMany({ data: [...contributors, ...verifiers] });
  });
  return { contributors: contributors.map(({ id }) => id), verifiers: verifiers.map(({ id }) => id) };
}

/** Says in the log of actions, after all that the sample tells, that this is one. */
export async function recordSample(db: Db, { code, seed, reports, now }: { code: string; seed: number; reports: number; now: Date }): Promise<void> {
  await transact(db, async (tx) => {
    await record(tx, { actor: RECORD_AUTHOR, action: 'profile.load', subject: code, at: now });
    await record(tx, { actor: RECORD_AUTHOR, action: SAMPLE_MADE, subject: code, detail: { seed, reports }, at: now });
  });
}
