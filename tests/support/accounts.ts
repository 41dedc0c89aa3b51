import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Actor } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { cookieName } from '@/lib/auth/cookies';
import { sessionExpiry } from '@/lib/auth/session-life';
import { sealSession } from './seal-session';
import { currentCrisis } from '@/lib/crisis/current';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';

/** What every test account signs in with, and its argon2id hash, made once. */
export const PASSPHRASE = 'seven grey herons wade';
const PASSPHRASE_HASH = '$argon2id$v=19$m=19456,t=2,p=1$zoVnQUGo05gKvmAY7db4Kg$Q4Zt/CmIk707UAB+hOKSr/7fIZytn2cLEhgM7isadTs';

const SECRET = (process.env.NEXTAUTH_SECRET ??= 'a secret for tests alone, in no installation');

export type Person = Extract<Actor, { kind: 'person'; sessionId: string }>;

export type Accounts = {
  /** One signed-in person per role. */
  people: Record<Role, Person>;
  /** Their Cookie headers. */
  cookies: Record<Role, string>;
  /** What a server of its own needs to accept these cookies. */
  env: Record<string, string>;
};

/** One account per role with an open session each: rows and sealed cookies, without the cost of signing in. */
export async function accountsFor(db: Db): Promise<Accounts> {
  const signedIn = await Promise.all(ROLES.map((role) => signedInAs(db, role)));
  return {
    people: byRole(signedIn.map(({ person }) => person)),
    cookies: byRole(signedIn.map(({ cookie }) => cookie)),
    env: { NEXTAUTH_SECRET: SECRET },
  };
}

/** One more account of a role, signed in. */
export async function signedInAs(db: Db, role: Role, name = `${role.toLowerCase()} ${randomUUID().slice(0, 8)}`) {
  const now = new Date();
  const id = randomUUID();
  const sessionId = randomUUID();
  await db.user.create({
    data: {
      id, name, nameKey: name.toLowerCase(), role, passphraseHash: PASSPHRASE_HASH, createdAt: now,
      sessions: { create: { id: sessionId, createdAt: now, lastSeenAt: now, expiresAt: sessionExpiry(role, now, now) } },
    },
  });
  const person: Person = { kind: 'person', id, role, name, sessionId };
  return { person, cookie: `${cookieName('session-token')}=${await sealSession(sessionId)}` };
}

function byRole<T>(values: T[]): Record<Role, T> {
  return Object.fromEntries(ROLES.map((role, index) => [role, values[index]])) as Record<Role, T>;
}

/** What a verb gets, for whoever asks. */
export async function contextFor(db: Db, actor: Actor = ANONYMOUS, now = new Date()): Promise<Context> {
  return { actor, now, locale: 'en', db, crisis: await currentCrisis(db) };
}
