import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { Quotas } from '@/lib/crisis/schema';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import { drawPublicId } from './draw-public-id';
import { drawReference } from './draw-reference';
import { insertReport } from './insert-reports';
import type { ReportContent } from './report-content';

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

/** With ten million reports stored one drawn reference in a hundred is taken; of five in a row, none. */
const DRAWS = 5;

/**
 * Stores a checked report exactly once, with its first revision and a line in the log, or finds that it is stored. Throws id-taken (409)
 * when the id belongs to something else, and quota-reached (429) when its author has sent as many as fit for now.
 */
export async function storeOnce(ctx: Context, { id, hash }: Sending, content: ReportContent, carriage: Carriage): Promise<Submission> {
  const asked = { id, authorId: author(ctx), contentHash: hash, content, receivedAt: ctx.now, quotas: quotasOf(ctx) };
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const reference = drawReference();
    const insertion = await insertReport(ctx.db, { ...asked, reference, publicId: drawPublicId() });
    if (insertion.outcome === 'created') return { outcome: 'created', receipt: receiptOf(id, reference, ctx.now) };
    if (insertion.outcome === 'refused') throw problems.quotaReached(insertion.seconds);
    if (insertion.outcome === 'known') {
      const receipt = receiptFor(ctx, { id, hash }, insertion, carriage);
      if (!receipt) throw problems.idTaken();
      return again(receipt);
    }
  }
  throw new Error('No free names could be drawn.');
}

/** The receipt of the first time, where this was stored already; null when it was not, or not in these words. Reads only. */
export async function storedBefore(ctx: Context, sending: Sending, carriage: Carriage): Promise<Submission | null> {
  const select = { authorId: true, contentHash: true, reference: true, receivedAt: true } as const;
  const stored = await ctx.db.report.findUnique({ where: { id: sending.id }, select });
  const receipt = stored && receiptFor(ctx, sending, stored, carriage);
  return receipt && again(receipt);
}

type Stored = { authorId: string; contentHash: string; reference: string; receivedAt: Date };

/** The receipt of the first time, if this is what was sent then; its content hash stays that of the submission for ever. */
function receiptFor(ctx: Context, { id, hash }: Sending, stored: Stored, carriage: Carriage): Receipt | null {
  const mayHave = carriage === 'courier' || stored.authorId === author(ctx);
  return mayHave && stored.contentHash === hash ? receiptOf(id, stored.reference, stored.receivedAt) : null;
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

function quotasOf({ actor, crisis }: Context): Quotas | null {
  return actor.kind === 'system' ? null : crisis.quotas;
}
