import { randomBytes } from 'node:crypto';
import { record } from '@/lib/audit/record';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { Db, Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { drawReference } from './draw-reference';
import { contentColumns, type ReportContent } from './report-content';
import { takeAllowance } from './take-allowance';

/**
 * What a contributor gets in return: proof that the report is stored. The same report sent again gets the same receipt.
 */
export type Receipt = {
  id: string;
  reference: string;
  status: ReportStatus;
  revision: number;
  receivedAt: string;
  /** Of a sealed report: the hash of its bytes, so that exactly these are taken off the phone. */
  sealed?: string;
};
export type Submission = { outcome: 'created' | 'same'; receipt: Receipt };

/**
 * By whose hand a report may come again: `author` by that of its author alone; `courier` by anybody who has the sealed bytes, which nobody
 * else can have (decision 012).
 */
export type Carriage = 'author' | 'courier';

/** A report by its key, and the hash of what was sent under it. */
export type Sending = { id: string; hash: string };

/** Two draws of a reference in a row that are both taken: one in 10^11 with 10,000 reports. */
const DRAWS = 5;

/**
 * Stores a checked report exactly once, with its first revision and a line in the log, or finds that it is stored. Throws id-taken (409)
 * when the id belongs to something else, and quota-reached (429) when its author has sent as many as fit for now.
 */
export async function storeOnce(ctx: Context, sending: Sending, content: ReportContent, carriage: Carriage): Promise<Submission> {
  const columns = contentColumns(content);
  return transact(ctx.db, async (tx) => {
    const reference = await insertOnce(tx, ctx, sending, columns);
    if (reference === null) return again(await firstReceipt(tx, ctx, sending, carriage));
    await tx.reportRevision.create({
      data: {
        ...columns,
        reportId: sending.id,
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
      subject: sending.id,
      detail: { revision: 1 },
      at: ctx.now,
    });
    await takeAllowance(tx, ctx);
    return { outcome: 'created', receipt: receiptOf(sending.id, reference, ctx.now) };
  });
}

/** The receipt of the first time, where this was stored already; null when it was not, or not in these words. Reads only. */
export async function storedBefore(ctx: Context, sending: Sending, carriage: Carriage): Promise<Submission | null> {
  const receipt = await findReceipt(ctx.db, ctx, sending, carriage);
  return receipt && again(receipt);
}

/**
 * Inserts unless the id is there, in one statement: whoever comes second waits for the first to commit and then inserts
 * nothing. Gives the new reference, or null when the id was taken.
 */
async function insertOnce(tx: Tx, ctx: Context, { id, hash }: Sending, columns: ReturnType<typeof contentColumns>) {
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const reference = drawReference();
    const inserted = await tx.report.createMany({
      data: [
        {
          ...columns,
          id,
          reference,
          publicId: randomBytes(8).toString('hex'),
          authorId: author(ctx),
          contentHash: hash,
          revision: 1,
          status: 'SUBMITTED',
          receivedAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (inserted.count === 1) return reference;
    // Skipped: the id is known, or, once in a very long while, the reference is.
    if (await tx.report.findUnique({ where: { id }, select: { id: true } })) return null;
  }
  throw new Error('No free reference could be drawn.');
}

async function firstReceipt(tx: Tx, ctx: Context, sending: Sending, carriage: Carriage): Promise<Receipt> {
  const receipt = await findReceipt(tx, ctx, sending, carriage);
  if (!receipt) throw problems.idTaken();
  return receipt;
}

/**
 * The receipt of the first time, if this is what was sent then; its content hash stays that of the submission for ever.
 */
async function findReceipt(db: Db | Tx, ctx: Context, { id, hash }: Sending, carriage: Carriage): Promise<Receipt | null> {
  const stored = await db.report.findUnique({
    where: { id },
    select: { authorId: true, contentHash: true, reference: true, receivedAt: true },
  });
  const mayHave = carriage === 'courier' || stored?.authorId === author(ctx);
  return stored && mayHave && stored.contentHash === hash ? receiptOf(id, stored.reference, stored.receivedAt) : null;
}

function again(receipt: Receipt): Submission {
  return { outcome: 'same', receipt };
}

function receiptOf(id: string, reference: string, receivedAt: Date): Receipt {
  return { id, reference, status: 'SUBMITTED', revision: 1, receivedAt: receivedAt.toISOString() };
}

function author({ actor }: Context): string {
  const id = actorId(actor);
  if (id === null) throw problems.signInRequired();
  return id;
}
