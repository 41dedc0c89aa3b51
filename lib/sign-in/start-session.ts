import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/auth/context';
import { inHashQueue } from '@/lib/auth/hash-queue';
import { fitsPassphrase } from '@/lib/auth/password';
import { nameKey } from '@/lib/auth/person-name';
import { sessionExpiry } from '@/lib/auth/session-life';
import { problems } from '@/lib/core/problem';
import { transact } from '@/lib/db/transaction';
import { deviceOf } from './device';
import { clearFailures, countFailure, refuseBlocked, throttleKey } from './throttle';

type Credentials = {
  name: string;
  passphrase: string;
  /** The cookie by which a device is known, where it has one. */
  device: string | null;
};

/**
 * Opens a session for whoever knows the passphrase and gives its id. An unknown name, a wrong passphrase and a suspended account get
 * the same refusal after the same work: sign-in-failed (401), or too-many-attempts (429) while they are blocked.
 * A sign-in is written in no log: who was here and when is what a seized server must not tell.
 */
export async function startSession({ db, now }: Pick<Context, 'db' | 'now'>, credentials: Credentials): Promise<string> {
  const key = nameKey(credentials.name);
  const counter = throttleKey(key, deviceOf(credentials.device, key));
  await refuseBlocked(db, counter, now);
  const person = await inHashQueue(async () => {
    // Asked again: while this attempt waited, others for the same name may have failed.
    await refuseBlocked(db, counter, now);
    const found = await db.user.findUnique({ where: { nameKey: key } });
    const fits = await fitsPassphrase(found?.passphraseHash ?? null, credentials.passphrase);
    if (found?.role && fits && !found.suspendedAt) return { id: found.id, role: found.role };
    await countFailure(db, counter, now);
    throw problems.signInFailed();
  });
  const session = { id: randomUUID(), createdAt: now, lastSeenAt: now, expiresAt: sessionExpiry(person.role, now, now) };
  await transact(db, async (tx) => {
    const over = { OR: [{ endedAt: { not: null } }, { expiresAt: { lt: now } }] };
    await tx.session.deleteMany({ where: { userId: person.id, ...over } });
    await tx.session.create({ data: { ...session, userId: person.id } });
  });
  await clearFailures(db, counter, now);
  return session.id;
}
