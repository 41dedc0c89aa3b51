import { LOG_COLUMNS } from '@/lib/exports/columns/log-columns';
import { lineHash, NO_LINE } from '@/lib/public-log/chain';
import { open, well, wrong, Faults, type Finding } from './finding';
import { NotAsWritten, readTable, type Row } from './read-table';

/** The newest line of a report. One whose content was erased for safety is in no file any more. */
export type Newest = { line: string; isPublic: boolean; salt: string; contentHash: string };

/** A log that was walked: its newest line, hashes by line, and where each report stands. Empty in what is behind a broken link. */
export type Log = { head: { line: number; hash: string } | null; version: string; lineOf: ReadonlyMap<string, number>; reports: ReadonlyMap<string, Newest> };

/** What may come after what: a report is published once, and restored after it was withdrawn. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  none: ['published'], published: ['corrected', 'withdrawn'], corrected: ['corrected', 'withdrawn'], restored: ['corrected', 'withdrawn'], withdrawn: ['restored'],
};

/** Walks through a log from its first line and makes every hash anew. Stops at the first broken link: behind it nothing is proven. */
export async function walkLog(file: string): Promise<{ log: Log; findings: Finding[] }> {
  const lineOf = new Map<string, number>();
  const reports = new Map<string, Newest & { kind: string; saltless: string | null; salted: string | null }>();
  let erased = 0;
  const newest = () => ({ log: { head, version: before?.data_version ?? '0', lineOf, reports }, count: lineOf.size });
  let head: Log['head'] = null;
  let before: Row | null = null;
  try {
    for await (const row of readTable(file, LOG_COLUMNS)) {
      const broken = brokenLink(row, before, reports.get(row.report_id!)?.kind ?? 'none');
      if (broken) return { log: newest().log, findings: [wrong(`log.csv, line ${row.line}: ${broken}`), open('What comes after this line: nothing behind a broken link is proven.')] };
      const { line, report_id: id, kind, salt, content_hash: contentHash, hash } = row as Record<string, string>;
      const known = reports.get(id!);
      const hasSalt = salt !== '';
      // Of erased content nobody has the salt.
      const isErased = row.erased === 'yes' && kind !== 'withdrawn';
      erased += isErased ? 1 : 0;
      reports.set(id!, {
        line: line!, kind: kind!, isPublic: kind !== 'withdrawn' && !isErased, salt: salt!, contentHash: contentHash!,
        saltless: known?.saltless ?? (contentHash && !hasSalt && !isErased ? line! : null),
        salted: known?.salted ?? (hasSalt ? line! : null),
      });
      lineOf.set(hash!, Number(line));
      head = { line: Number(line), hash: hash! };
      before = row;
    }
  } catch (error) {
    if (!(error instanceof NotAsWritten)) throw error;
    return { log: newest().log, findings: [wrong(`log.csv: ${error.message}.`)] };
  }
  const { log, count } = newest();
  const salts = new Faults();
  for (const { isPublic, saltless, salted } of reports.values()) {
    const line = isPublic ? saltless : salted;
    if (line) salts.add(`log.csv, line ${line}: ${isPublic ? 'the salt of a report that is public is missing' : 'a salt of a report that is not public any more is told'}.`);
  }
  const whole = head ? `The log is a whole chain of ${count} lines; the hash of the newest, line ${(head as { line: number }).line}, is ${(head as { hash: string }).hash}.` : 'The log has no line yet.';
  const gone = erased > 0 ? [open(`What ${erased} lines of the log say became public was erased for safety: nothing is proven of it but that it was there.`)] : [];
  return { log, findings: [well(whole), ...gone, ...salts.findings] };
}

/** What is wrong with a line after the one before it; null when it holds. */
function brokenLink(row: Row, before: Row | null, was: string): string | null {
  if (row.previous_hash !== (before?.hash ?? NO_LINE)) {
    return before
      ? `its previous_hash is not the hash of line ${before.line} before it. A line was changed, added or taken away here.`
      : 'it is the first, and its previous_hash names a line before it. Lines were taken away at the beginning.';
  }
  if (row.hash !== lineHash((column) => row[column]!)) return 'its hash does not follow from what it says. The line was changed.';
  const isOut = row.kind === 'withdrawn';
  if (!AFTER[was]!.includes(row.kind!)) return `it says ${row.kind} of a report that was ${was === 'none' ? 'never public' : `${was} before`}.`;
  if ((row.content_hash === '') !== isOut || (row.revision === '') !== isOut) return `it says ${row.kind}, and its content_hash and revision do not fit.`;
  if (row.salt !== '' && (isOut || !/^[0-9a-f]{32}$/.test(row.salt!))) return 'its salt is none.';
  const goesOn = !before || (Number(row.line) > Number(before.line) && Number(row.data_version) >= Number(before.data_version) && row.changed_at! >= before.changed_at!);
  return goesOn ? null : `it stands after line ${before.line}, and its number, version or hour is earlier.`;
}
