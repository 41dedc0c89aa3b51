import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { publicationOf } from '@/lib/publication/policy';
import { drawReference } from '@/lib/reports/stored/draw-reference';
import { contentColumns } from '@/lib/reports/stored/report-content';
import type { CheckedRow } from './check-rows';
import type { RowFault } from './read-rows';
import { namesOf, type Named } from './row-names';
import { RECORD_REVIEWER } from './system-actors';

type How = { as: 'submitted' | 'record'; batchId: string };
export type StoredRows = {
  /** The reports that this call stored. */
  ids: string[];
  /** Rows whose key belongs to other content, or to somebody else. */
  taken: RowFault[];
};

/**
 * Stores checked rows as reports, each with its revisions and lines in the log, by mass inserts. A submitted row is revision 1; a row of
 * the record is written down by its author (1) and verified by its reviewer (2).
 */
export async function storeRows(tx: Tx, ctx: Context, rows: readonly CheckedRow[], { as, batchId }: How): Promise<StoredRows> {
  const author = actorId(ctx.actor);
  if (author === null) throw problems.signInRequired();
  // One import at a time: two of the same file would both find nothing of it stored.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shortfall.import'))`;
  const named = rows.map((row) => ({ ...row, ...namesOf(row, as, author) }));
  const { fresh, taken } = await sortOut(tx, named, author);
  if (taken.length > 0) return { ids: [], taken };
  const references = await drawReferences(tx, fresh.length);
  const verified = as === 'record';
  const states = fresh.map((row, index) => stateOf(row, references[index]!, { ctx, author, batchId, verified }));
  await insertRows(tx, 'report', states.map(({ report }) => report));
  await insertRows(tx, 'report_revision', states.flatMap(({ revisions }) => revisions));
  await insertRows(tx, 'audit_entry', [
    { at: ctx.now, actorId: author, action: 'report.import', subject: batchId, detail: { rows: rows.length, stored: fresh.length } },
    ...states.flatMap(({ log }) => log),
  ]);
  return { ids: fresh.map(({ id }) => id), taken };
}

type NamedRow = CheckedRow & Named;

/** Rows that are new, and rows that cannot be; what is stored already in the same words is neither. */
async function sortOut(tx: Tx, rows: readonly NamedRow[], author: string) {
  const known = await tx.$queryRaw<{ id: string; publicId: string; contentHash: string; authorId: string }[]>`
    SELECT id::text, public_id AS "publicId", content_hash AS "contentHash", author_id::text AS "authorId" FROM report
    WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[]) OR public_id = ANY (${rows.map(({ publicId }) => publicId)}::text[])`;
  const byName = new Map(known.flatMap((report) => [[report.id, report] as const, [report.publicId, report] as const]));
  const fresh: NamedRow[] = [];
  const taken: RowFault[] = [];
  for (const row of rows) {
    const stored = byName.get(row.id) ?? byName.get(row.publicId);
    if (!stored) fresh.push(row);
    else if (stored.authorId !== author || stored.contentHash !== row.contentHash) {
      const column = 'clientId' in row.key ? 'client_id' : 'report_id';
      taken.push({ row: row.row, column, value: 'clientId' in row.key ? row.key.clientId : row.key.name, code: 'row.taken' });
    }
  }
  return { fresh, taken };
}

/** References that neither each other nor a stored report has. */
async function drawReferences(tx: Tx, count: number): Promise<string[]> {
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const draw = new Set<string>();
    while (drawn.size + draw.size < count) draw.add(drawReference());
    const taken = await tx.report.findMany({ where: { reference: { in: [...draw] } }, select: { reference: true } });
    for (const { reference } of taken) draw.delete(reference);
    for (const reference of draw) drawn.add(reference);
  }
  return [...drawn];
}

type Making = { ctx: Context; author: string; batchId: string; verified: boolean };

/** A row as its report, its revisions and its lines in the log. */
function stateOf(row: NamedRow, reference: string, { ctx, author, batchId, verified }: Making) {
  const { now, crisis } = ctx;
  const content = { ...contentColumns(row.content), duplicateOfId: null, requested: null };
  const verifiedAt = verified ? now : null;
  const status = verified ? ('VERIFIED' as const) : ('SUBMITTED' as const);
  const publication = publicationOf({ status, verifiedAt, publishedAt: null }, crisis.policy, now);
  const submitted = {
    ...content, reportId: row.id, number: 1, previous: null, action: 'submit', actorId: author, at: now, reason: null,
    status: 'SUBMITTED' as const, certainty: null, publicFrom: null,
  };
  const accepted = {
    ...submitted, number: 2, previous: 1, action: 'verify', actorId: RECORD_REVIEWER.id, reason: 'Documented record.', status,
    certainty: row.certainty, publicFrom: publication.publicFrom,
  };
  const entry = (action: string, actor: string, detail: object) => ({ at: now, actorId: actor, action, subject: row.id, detail });
  const decided = { move: 'verify', revision: 2, certainty: row.certainty };
  return {
    report: {
      ...content, ...publication, id: row.id, publicId: row.publicId, reference, authorId: author, contentHash: row.contentHash,
      revision: verified ? 2 : 1, status, certainty: row.certainty, batchId, receivedAt: now, verifiedAt,
    },
    revisions: verified ? [submitted, accepted] : [submitted],
    log: [
      entry('report.submit', author, { revision: 1 }),
      ...(verified ? [entry('review.verify', RECORD_REVIEWER.id, decided)] : []),
    ],
  };
}
