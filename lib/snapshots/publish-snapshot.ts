import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { FREEZING, GIVE_UP_MS } from './freezing';
import { frozenAt } from './frozen-at';
import { inTurn } from './in-turn';
import type { Frozen } from './manifest';
import { snapshotId } from './snapshot-id';
import { storeFiles } from './store-files';

/** What came of it: a new snapshot, the one that was there, nothing that is public yet, or nothing that `isWanted`. */
export type Published = { outcome: 'new' | 'there'; id: string } | { outcome: 'nothing' } | { outcome: 'unwanted' };

type Options = {
  /** Breaks it off: nothing is stored then. */
  signal?: AbortSignal;
  /** Asked when it is this one's turn, with what would be frozen. */
  isWanted?: (tx: Tx, frozen: Frozen) => Promise<boolean>;
};

/**
 * Freezes the public data as they were two minutes ago, for ever: every table and what is needed to read, cite and check it. The same day and
 * data version have one snapshot, whoever asks and however many at once. One transaction: the whole snapshot is there or nothing of it.
 *
 * Throws not-allowed (403) and sign-in-required (401).
 */
export async function publishSnapshot(ctx: Context, { signal, isWanted = async () => true }: Options = {}): Promise<Published> {
  permit(ctx.actor, 'snapshot.publish');
  const freeze = async (tx: Tx): Promise<Published> => {
    signal?.throwIfAborted();
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FREEZING})`;
    const frozen = await whatToFreeze(tx, ctx);
    if (!frozen) return { outcome: 'nothing' };
    if (!(await isWanted(tx, frozen))) return { outcome: 'unwanted' };
    const { id } = frozen;
    if (await tx.snapshot.findUnique({ where: { id }, select: { id: true } })) return { outcome: 'there', id };
    await store(tx, frozen, ctx, signal);
    return { outcome: 'new', id };
  };
  return inTurn(ctx.db, () => transact(ctx.db, freeze, GIVE_UP_MS));
}

/** Null before the first publication. */
async function whatToFreeze(tx: Tx, { now, crisis: { timeZone } }: Context): Promise<Frozen | null> {
  const asOf = frozenAt(now);
  const newest = await tx.publicRevision.findFirst({ where: { at: { lte: asOf } }, orderBy: { seq: 'desc' } });
  if (!newest) return null;
  const version = Number(newest.version);
  return { id: snapshotId({ asOf, version, timeZone }), asOf, version, head: { line: Number(newest.seq), hash: newest.hash } };
}

async function store(tx: Tx, frozen: Frozen, ctx: Context, signal: AbortSignal | undefined): Promise<void> {
  const { id, asOf, version, head } = frozen;
  const { actor, now } = ctx;
  const madeById = actor.kind === 'person' ? actor.id : null;
  await tx.snapshot.create({ data: { id, asOf, version, headSeq: head.line, headHash: head.hash, madeAt: now, madeById } });
  const stored = await storeFiles(tx, frozen, ctx, signal);
  const bytes = stored.reduce((sum, file) => sum + file.bytes, 0);
  await record(tx, { actor, action: 'snapshot.publish', subject: id, detail: { version, files: stored.length, bytes }, at: now });
}
