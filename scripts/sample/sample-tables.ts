import { sql, type Sql } from '@/lib/db/sql';
import type { PublicReport } from '@/lib/publication/public-report';
import { contentHash } from '@/lib/reports/stored/content-hash';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import { copyFields, copyLine } from './copy-line';
import type { ReportLife, Revision } from './report-life';

/** The tables that a sample fills line by line: how one is emptied, and the columns of a line. */
export const SAMPLE_TABLES = {
  report: {
    emptying: sql`TRUNCATE report`,
    filling: sql`COPY report (id, public_id, reference, author_id, content_hash, revision, status, certainty, duplicate_of_id, requested, received_at,
      verified_at, public_from, published_at, area_id, category, item_code, severity, people_affected, unlikely, quantity_needed,
      quantity_available, unit, observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note)
      FROM STDIN (FREEZE)`,
  },
  report_revision: {
    emptying: sql`TRUNCATE report_revision`,
    filling: sql`COPY report_revision (report_id, number, previous, action, actor_id, at, reason, status, certainty, duplicate_of_id, requested,
      public_from, area_id, category, item_code, severity, people_affected, unlikely, quantity_needed, quantity_available, unit, observed_on,
      source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note) FROM STDIN (FREEZE)`,
  },
  public_report: {
    emptying: sql`TRUNCATE public_report`,
    filling: sql`COPY public_report (public_id, revision, observed_on, area_id, scope, category, item_code, severity, people_affected,
      people_status, quantity_needed, quantity_available, unit, certainty, source_type, claimed_by, statement, citation, counter_claim, valid_until,
      coding_note, published_at) FROM STDIN (FREEZE)`,
  },
  audit_entry: {
    emptying: sql`TRUNCATE audit_entry`,
    filling: sql`COPY audit_entry (at, actor_id, action, subject, detail) FROM STDIN (FREEZE)`,
  },
  public_revision: {
    emptying: sql`TRUNCATE public_revision`,
    filling: sql`COPY public_revision (seq, public_id, kind, at, version, content, reason, salt, content_hash, previous_hash, hash) FROM STDIN (FREEZE)`,
  },
} as const satisfies Record<string, { emptying: Sql; filling: Sql }>;

export type SampleTable = keyof typeof SAMPLE_TABLES;

export function reportLine({ names, authorId, revision, state, receivedAt, publicFrom, publishedAt, revisions }: ReportLife): string {
  const { status, certainty, verifiedAt, duplicateOfId, requested, content } = state;
  const own = copyFields([
    names.id, names.publicId, names.reference, authorId, contentHash(revisions[0]!.content), revision, status, certainty, duplicateOfId,
    requested, receivedAt, verifiedAt, publicFrom, publishedAt,
  ]);
  return `${own}\t${contentFields(content)}\n`;
}

export function revisionLine(reportId: string, revision: Revision): string {
  const { number, action, actorId, at, reason, status, certainty, duplicateOfId, requested, publicFrom, content } = revision;
  const previous = number === 1 ? null : number - 1;
  const own = copyFields([reportId, number, previous, action, actorId, at, reason, status, certainty, duplicateOfId, requested, publicFrom]);
  return `${own}\t${contentFields(content)}\n`;
}

export function publicLine(row: PublicReport): string {
  return copyLine(PUBLIC_KEYS.map((key) => row[key]));
}

/** The public row as the log keeps it: what to_jsonb makes of it. Instants are whole seconds. */
export function publicJson(row: PublicReport): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [at, key] of PUBLIC_KEYS.entries()) json[PUBLIC_COLUMNS[at]!] = jsonValue(key, row);
  return json;
}

const PUBLIC_KEYS = [
  'publicId', 'revision', 'observedOn', 'areaId', 'scope', 'category', 'itemCode', 'severity', 'peopleAffected', 'peopleStatus', 'quantityNeeded',
  'quantityAvailable', 'unit', 'certainty', 'sourceType', 'claimedBy', 'statement', 'citation', 'counterClaim', 'validUntil', 'codingNote',
  'publishedAt',
] as const satisfies readonly (keyof PublicReport)[];
const PUBLIC_COLUMNS = PUBLIC_KEYS.map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

function jsonValue(key: (typeof PUBLIC_KEYS)[number], row: PublicReport): unknown {
  if (key === 'publishedAt') return `${row.publishedAt.toISOString().slice(0, 19)}+00:00`;
  if (key === 'quantityNeeded' || key === 'quantityAvailable') return row[key] === null ? null : Number(row[key]);
  return row[key];
}

let written: { content: ReportContent | null; fields: string } = { content: null, fields: '' };

/** Most revisions of a report say what the one before said: it is written out once. */
function contentFields(content: ReportContent): string {
  if (content === written.content) return written.fields;
  const fields = copyFields([
    content.areaId, content.category, content.itemCode, content.severity, content.peopleAffected, content.unlikely, content.quantityNeeded,
    content.quantityAvailable, content.unit, content.observedOn, content.sourceType, content.citation, content.claimedBy, content.statement,
    content.validUntil, content.counterClaim, content.archived, content.codingNote, content.note,
  ]);
  written = { content, fields };
  return fields;
}
