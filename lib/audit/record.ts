import { actorId, type Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/client';

type Entry = {
  actor: Actor;
  /** `noun.verb`, as in the table of permissions. */
  action: string;
  /** The id of what was changed. */
  subject: string | null;
  /** What a reader of the log needs besides; never a name, a note or a place. */
  detail?: Record<string, string | number | boolean | null>;
  at: Date;
};

/** Writes down a change inside the transaction that makes it: a line that cannot be written undoes the change. */
export async function record(tx: Tx, { actor, action, subject, detail = {}, at }: Entry): Promise<void> {
  await tx.auditEntry.create({ data: { actorId: actorId(actor), action, subject, detail, at } });
}
