import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { profileFaults, type ProfileFault } from '@/lib/crisis/profile-faults';
import { PROFILE_FILES, type ProfileFileName, type ProfileFiles } from '@/lib/crisis/profile-schema';
import { readRows } from './read-rows';
import type { Table } from './table';

export const RECORD_FILE = 'documented-reports.csv';
export const MAP_FILE = 'map.topojson';
const FILE_NAMES = Object.keys(PROFILE_FILES) as ProfileFileName[];

/** A folder that cannot be served as a profile: every fault at once, each with file, row and field. */
export class ProfileRefused extends Error {
  constructor(
    readonly folder: string,
    readonly faults: ProfileFault[],
  ) {
    super([`The profile in ${folder} cannot be used:`, ...faults.map(inWords)].join('\n'));
    this.name = 'ProfileRefused';
  }
}

/** `map` holds outlines as TopoJSON; null where the folder has none. */
export type Profile = { files: ProfileFiles; record: Table | null; map: Topology | null };

/** Reads and checks a profile folder. Throws ProfileRefused. The record's rows are checked when they are imported. */
export function readProfile(folder: string): Profile {
  const faults: ProfileFault[] = [];
  const files = Object.fromEntries(FILE_NAMES.map((name) => [name, readFile(folder, name, faults)]));
  if (faults.length > 0) throw new ProfileRefused(folder, faults);
  faults.push(...profileFaults(files as ProfileFiles));
  if (faults.length > 0) throw new ProfileRefused(folder, faults);
  return { files: files as ProfileFiles, record: readRecord(folder), map: readMap(folder) };
}

/** Which crisis a folder is about; null when there is no profile in it that can be read. */
export function profileCode(folder: string): string | null {
  try {
    return String((JSON.parse(readFileSync(path.join(folder, 'profile.json'), 'utf8')) as { code: unknown }).code);
  } catch {
    return null;
  }
}

/** The files of a folder in the format of `sha256sum`: what a start compares to see that a profile has changed. */
export function profileSums(folder: string): string {
  const present = [...FILE_NAMES, RECORD_FILE, MAP_FILE].filter((name) => existsSync(path.join(folder, name)));
  return present.map((name) => `${sha256(readFileSync(path.join(folder, name)))}  ${name}\n`).join('');
}

function readRecord(folder: string): Table | null {
  const file = path.join(folder, RECORD_FILE);
  if (!existsSync(file)) return null;
  const read = readRows(readFileSync(file));
  if ('table' in read) return read.table;
  throw new ProfileRefused(folder, [{ file: RECORD_FILE, row: read.fault.row, field: '', message: read.fault.code }]);
}

/** The outlines of a profile folder, or null. Throws ProfileRefused when the file is no TopoJSON with an object "districts". */
export function readMap(folder: string): Topology | null {
  const file = path.join(folder, MAP_FILE);
  if (!existsSync(file)) return null;
  try {
    const map = JSON.parse(readFileSync(file, 'utf8')) as Topology;
    if (map.type === 'Topology' && map.objects?.districts?.type === 'GeometryCollection' && Array.isArray(map.arcs)) return map;
  } catch {
    // Said below, like any other fault of the file.
  }
  throw new ProfileRefused(folder, [{ file: MAP_FILE, row: null, field: '', message: 'is no TopoJSON with an object "districts"' }]);
}

function readFile(folder: string, file: ProfileFileName, faults: ProfileFault[]): unknown {
  const wrong = (message: string) => void faults.push({ file, row: null, field: '', message });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  } catch (error) {
    return wrong(error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read');
  }
  const parsed = PROFILE_FILES[file].safeParse(content);
  if (parsed.success) return parsed.data;
  faults.push(
    ...parsed.error.issues.map(({ path: at, message }) => {
      const row = at.findIndex((step) => typeof step === 'number');
      const field = at.slice(row + 1).join('.');
      return { file, row: row < 0 ? null : Number(at[row]) + 1, field, message };
    }),
  );
}

function inWords({ file, row, field, message }: ProfileFault): string {
  return [file, row === null ? '' : `row ${row}`, field].filter(Boolean).join(', ') + `: ${message}`;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
