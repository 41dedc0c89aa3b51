import type { Context } from '@/lib/auth/context';

/** Ends one session: its next request is anonymous. Ending it twice is no fault. */
export async function endSession({ db, now }: Pick<Context, 'db' | 'now'>, sessionId: string): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}
