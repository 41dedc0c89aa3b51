import { existsSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '@/server/start-refusal';
import { checkFiles, readManifest, type Manifest } from './check-files';
import { checkReports } from './check-reports';
import { open, well, wrong, type Finding } from './finding';
import type { Source } from './open-source';
import { walkLog, type Log } from './walk-log';

/** What was found; `isWhole` says that the log is a chain without a fault. */
export type Verified = { source: Source; log: Log; isWhole: boolean; findings: Finding[] };

/**
 * Verifies the files of a source: the log as a chain, reports.csv against it, every file against its sums, the head against the manifest or what
 * the feed tells. Throws StartRefusal when there is no log to begin with.
 */
export async function verify(source: Source): Promise<Verified> {
  const { folder } = source;
  const manifest = readManifest(folder);
  const logFile = path.join(folder, 'log.csv');
  if (!existsSync(logFile) && !manifest) throw new StartRefusal(`There is no log.csv in ${source.name}: download it beside reports.csv, or name a snapshot.`);
  const { log, findings } = existsSync(logFile) ? await walkLog(logFile) : { log: NO_LOG, findings: [wrong('log.csv is missing.')] };
  const isWhole = findings.every(({ kind }) => kind !== 'wrong');
  const reportsFile = path.join(folder, 'reports.csv');
  if (!existsSync(reportsFile)) findings.push(open('There is no reports.csv here: what the reports say is not proven.'));
  else if (isWhole) findings.push(...(await checkReports(reportsFile, log)));
  if (!source.later) findings.push(...(await checkFiles(folder, manifest)));
  if (manifest && manifest !== 'damaged') findings.push(...checkManifest(manifest, log));
  if (source.later) findings.push(...(await checkLater(source, log)));
  return { source, log, isWhole, findings };
}

const NO_LOG: Log = { head: null, version: '0', lineOf: new Map(), reports: new Map() };

function checkManifest({ head, dataVersion }: Manifest, log: Log): Finding[] {
  if (head.line !== log.head?.line || head.hash !== log.head.hash) return [wrong('The head in manifest.json is not the newest line of log.csv.')];
  if (String(dataVersion) !== log.version) return [wrong('The data version in manifest.json is not that of the newest line of log.csv.')];
  return [well('The head in manifest.json is the newest line of log.csv.')];
}

/** The log of an address as it is now: it goes on where the log of three minutes ago ended, and holds what the feed told. */
async function checkLater({ later, told }: Source, log: Log): Promise<Finding[]> {
  const now = await walkLog(later!);
  const faults = now.findings.filter(({ kind }) => kind === 'wrong').map(({ says }) => wrong(`As it is now: ${says}`));
  if (faults.length > 0) return faults;
  const goesOn = beginningOf(log, now.log) ? [] : [wrong('The log as it is now does not begin with the log of three minutes ago.')];
  if (!told) return [...goesOn, now.log.head ? wrong('The feed tells no head of the log.') : well('The feed tells no head, and the log has no line.')];
  const line = now.log.lineOf.get(told);
  return [...goesOn, line === undefined ? wrong(`The head that the feed tells is in no line of the log: ${told}.`) : well(`The head that the feed tells is line ${line} of the log.`)];
}

/**
 * Holds a log against a hash of it that was written down elsewhere.
 *
 * @param head lower-case hex; null where nobody has one
 */
export function checkKept(head: string | null, { log, isWhole }: Verified): Finding {
  if (!head) return open('Whether the log was written anew from its beginning: give --head with a hash that was written down elsewhere.');
  const line = log.lineOf.get(head);
  if (line !== undefined && isWhole) return well(`The hash that was written down elsewhere is that of line ${line}: the log up to there is the same as then.`);
  return wrong(`No ${isWhole ? '' : 'proven '}line has the hash that was written down elsewhere: the log was written anew, or this one ends before that line.`);
}

/** Whether the older of two logs is the beginning of the newer one. */
export function compare(one: Verified, other: Verified): Finding {
  const [older, newer] = isOlder(one, other) ? [one, other] : [other, one];
  const isBeginning = one.isWhole && other.isWhole && beginningOf(older.log, newer.log);
  if (isBeginning) return well(`The log of ${older.source.name} is the beginning of the log of ${newer.source.name}.`);
  return wrong(`The log of ${older.source.name} is not the beginning of the log of ${newer.source.name}: one of them was written anew.`);
}

export function isOlder(one: Verified, other: Verified): boolean {
  return (one.log.head?.line ?? 0) <= (other.log.head?.line ?? 0);
}

function beginningOf({ head }: Log, newer: Log): boolean {
  return !head || newer.lineOf.get(head.hash) === head.line;
}
