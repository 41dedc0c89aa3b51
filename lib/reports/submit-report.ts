import { randomBytes } from 'node:crypto';
import { record } from '@/lib/audit/record';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems, type FieldError } from '@/lib/core/problem';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { parseReport } from './input/parse-report';
import type { ReportInput } from './schema';
import { contentHash } from './stored/content-hash';
import { drawReference } from './stored/draw-reference';
import { contentColumns, contentOf } from './stored/report-content';
import { reportRules } from './stored/report-rules';
import { takeAllowance } from './stored/take-allowance';

/**
 * What a contributor gets in return: proof that the report is stored. The same report sent again gets the same receipt.
 */
export type Receipt = { id: string; reference: string; status: ReportStatus; revision: number; receivedAt: string };
export type Submission = { outcome: 'created' | 'same'; receipt: Receipt };

/** Two draws of a reference in a row that are both taken: one in 10^11 with 10,000 reports. */
const DRAWS = 5;

/**
 * Stores one report exactly once, however often and from however many sides at the same time it is sent: its UUID is
 * the key. Throws input-refused (422) with every fault at once, and id-taken (409) when the UUID already belongs to
 * other content or to somebody else, and quota-reached (429) when the author has sent as many as fit for now.
 *
 * @param unread faults found while a form's answers were read, told together with the others
 */
export async function submitReport(
  ctx: Context,
  input: unknown,
  unread: readonly FieldError[] = [],
): Promise<Submission> {
  permit(ctx.actor, 'report.submit');
  const rules = await reportRules(ctx);
  const report = parseReport(input, rules, unread);
  const columns = contentColumns(contentOf(report, rules));
  return transact(ctx.db, async (tx) => {
    const reference = await insertOnce(tx, ctx, report, columns);
    if (reference === null) return { outcome: 'same', receipt: await firstReceipt(tx, ctx, report) };
    await tx.reportRevision.create({
      data: {
        ...columns,
        reportId: report.id,
        number: 1,
        action: 'submit',
        actorId: author(ctx),
        at: ctx.now,
        status: 'SUBMITTED',
      },
    });
    await record(tx, {
      actor: ctx.actor,
      action: 'report.submit',
      subject: report.id,
      detail: { revision: 1 },
      at: ctx.now,
    });
    await takeAllowance(tx, ctx);
    return { outcome: 'created', receipt: receiptOf(report.id, reference, ctx.now) };
  });
}

/**
 * Inserts unless the id is there, in one statement: whoever comes second waits for the first to commit and then inserts
 * nothing. Gives the new reference, or null when the id was taken.
 */
async function insertOnce(tx: Tx, ctx: Context, report: ReportInput, columns: ReturnType<typeof contentColumns>) {
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const reference = drawReference();
    const inserted = await tx.report.createMany({
      data: [
        {
          ...columns,
          id: report.id,
          reference,
          publicId: randomBytes(8).toString('hex'),
          authorId: author(ctx),
          contentHash: contentHash(report),
          revision: 1,
          status: 'SUBMITTED',
          receivedAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (inserted.count === 1) return reference;
    // Skipped: the id is known, or, once in a very long while, the reference is.
    if (await tx.report.findUnique({ where: { id: report.id }, select: { id: true } })) return null;
  }
  throw new Error('No free reference could be drawn.');
}

/**
 * The receipt of the first time, if this is what was sent then; its content hash stays that of the submission for ever.
 */
async function firstReceipt(tx: Tx, ctx: Context, report: ReportInput): Promise<Receipt> {
  const stored = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { authorId: true, contentHash: true, reference: true, receivedAt: true },
  });
  if (stored.authorId !== author(ctx) || stored.contentHash !== contentHash(report)) throw problems.idTaken();
  return receiptOf(report.id, stored.reference, stored.receivedAt);
}

function receiptOf(id: string, reference: string, receivedAt: Date): Receipt {
  return { id, reference, status: 'SUBMITTED', revision: 1, receivedAt: receivedAt.toISOString() };
}

function author({ actor }: Context): string {
  const id = actorId(actor);
  if (id === null) throw problems.signInRequired();
  return id;
}
