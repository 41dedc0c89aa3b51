import { hash } from 'node:crypto';
import type { Day } from '@/lib/crisis/schema';
import type { PublicReport } from '@/lib/publication/public-report';
import { contentHash, lineHash, NO_LINE, type HASHED_COLUMNS } from '@/lib/public-log/chain';
import { instantText } from './instant-text';
import type { PublicChange, ReportLife } from './report-life';
import { publicJson } from './sample-tables';
import { copyLine } from './copy-line';

const DAY = 86_400_000;
/** The publication timer makes public what is due in batches, each under one version. */
const BATCH = 500;

type Line = { at: number; publicId: string; change: PublicChange } | { at: number; audit: string };
type Books = { audit: (line: string) => void; log: (line: string) => void };

/**
 * Puts what many reports leave behind into the one order of time: lines are kept by the day until nothing earlier can come, then numbered,
 * and those of the public log linked into its chain. Holds no more than what is decided later than it arrives.
 */
export class DayBooks {
  private readonly days = new Map<number, Line[]>();
  private written = -Infinity;
  private head = NO_LINE;
  private inVersion = 0;
  private newest: PublicChange | null = null;
  /** Lines of the public log so far. */
  seq = 0;

  constructor(
    private readonly seed: number,
    private readonly how: { localDay: (instant: Date) => Day; delayHours: number },
    private readonly books: Books,
    /** Version of the public data before the first change. */
    public version: number,
  ) {}

  /** When the public data last changed; null before the first change. */
  get changedAt(): Date | null {
    return this.newest?.at ?? null;
  }

  add(life: ReportLife): void {
    for (const change of life.changes) this.put({ at: change.at.getTime(), publicId: life.names.publicId, change });
    for (const { at, actorId, action, detail } of life.entries) {
      this.put({ at: at.getTime(), audit: copyLine([at, actorId, action, life.names.id, detail]) });
    }
  }

  /** Writes down everything before this instant. Nothing earlier may be added afterwards. */
  writeUntil(instant: Date): void {
    const until = Math.floor(instant.getTime() / DAY);
    const due = [...this.days.keys()].filter((day) => day < until).sort((a, b) => a - b);
    for (const day of due) {
      for (const line of this.days.get(day)!.sort((a, b) => a.at - b.at)) this.write(line);
      this.days.delete(day);
    }
    this.written = Math.max(this.written, until);
  }

  writeAll(): void {
    this.writeUntil(new Date(8.64e15));
  }

  private put(line: Line): void {
    const day = Math.floor(line.at / DAY);
    if (day < this.written) throw new RangeError('This day is written down already.');
    const lines = this.days.get(day);
    if (lines) lines.push(line);
    else this.days.set(day, [line]);
  }

  private write(line: Line): void {
    if ('change' in line) this.writeChange(line.publicId, line.change);
    else this.books.audit(line.audit);
  }

  private writeChange(publicId: string, change: PublicChange): void {
    this.version += this.isSameVersion(change) ? 0 : 1;
    this.newest = change;
    this.seq += 1;
    const { kind, row, at, reason } = change;
    const salt = row && hash('sha256', `${this.seed} salt ${this.seq}`, 'hex').slice(0, 32);
    const content = row && contentHash(salt!, cellsOf(row, this.how.localDay(row.publishedAt)));
    const changedAt = `${instantText(at).slice(0, 13)}:00:00Z`;
    const cells = {
      ...{ previous_hash: this.head, line: String(this.seq), kind, report_id: publicId, revision: String(row?.revision ?? '') },
      ...{ data_version: String(this.version), changed_at: changedAt, content_hash: content ?? '' },
    };
    const link = lineHash((column) => cells[column]);
    this.books.log(copyLine([this.seq, publicId, kind, at, this.version, row && publicJson(row), reason, salt, content, this.head, link]));
    this.head = link;
  }

  /** What the timer makes public at one instant shares a version; a person's decision has its own. */
  private isSameVersion({ at, kind }: PublicChange): boolean {
    const before = this.newest;
    const isBatch = this.how.delayHours > 0 && isEntry(kind) && before !== null && isEntry(before.kind) && before.at.getTime() === at.getTime();
    this.inVersion = isBatch && this.inVersion < BATCH ? this.inVersion + 1 : 1;
    return isBatch && this.inVersion > 1;
  }
}

function isEntry(kind: PublicChange['kind']): boolean {
  return kind === 'published' || kind === 'restored';
}

/** The cells of a row of reports.csv, by the name of their column. */
function cellsOf(row: PublicReport, publishedOn: string): (column: (typeof HASHED_COLUMNS)[number]) => string {
  const cells: Record<(typeof HASHED_COLUMNS)[number], string | number | null> = {
    report_id: row.publicId,
    observed_on: row.observedOn,
    area_code: row.areaId,
    category: row.category,
    item_code: row.itemCode,
    severity: row.severity,
    people_affected: row.peopleAffected,
    people_status: row.peopleStatus,
    quantity_needed: row.quantityNeeded,
    quantity_available: row.quantityAvailable,
    unit: row.unit,
    certainty: row.certainty,
    source_type: row.sourceType,
    claimed_by: row.claimedBy,
    statement: row.statement,
    citation: row.citation,
    revision: row.revision,
    published_on: publishedOn,
    valid_until: row.validUntil,
    counter_claim: row.counterClaim,
    scope: row.scope,
    coding_note: row.codingNote,
  };
  return (column) => String(cells[column] ?? '');
}
