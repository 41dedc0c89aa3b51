import { problems } from '@/lib/core/problem';
import type { ReportStatus, Role } from '@/lib/crisis/vocabulary';
import { KEY_SCOPES, type Actor, type KeyScope } from './actor';

/**
 * Roles x actions, the one table. Default deny: what is not said here is refused.
 * `all` every subject; `own` only what the actor wrote; `others` only what the actor did not write; `verified` only verified reports.
 */
export type Grant = 'all' | 'own' | 'others' | 'verified';
type Column = Role | 'PUBLIC';

export const POLICY = {
  'figures.read': { PUBLIC: 'all', CONTRIBUTOR: 'all', VERIFIER: 'all', ANALYST: 'all', ADMIN: 'all' },
  'session.start': { PUBLIC: 'all', CONTRIBUTOR: 'all', VERIFIER: 'all', ANALYST: 'all', ADMIN: 'all' },
  'device.forget': { PUBLIC: 'all', CONTRIBUTOR: 'all', VERIFIER: 'all', ANALYST: 'all', ADMIN: 'all' },
  'session.end': { CONTRIBUTOR: 'own', VERIFIER: 'own', ANALYST: 'own', ADMIN: 'own' },
  'invitation.redeem': { PUBLIC: 'all', CONTRIBUTOR: 'all', VERIFIER: 'all', ANALYST: 'all', ADMIN: 'all' },
  'report.submit': { CONTRIBUTOR: 'all', VERIFIER: 'all' },
  'report.import': { CONTRIBUTOR: 'all', VERIFIER: 'all' },
  'report.undoImport': { CONTRIBUTOR: 'own', VERIFIER: 'own' },
  'report.listOwn': { CONTRIBUTOR: 'own', VERIFIER: 'own' },
  'report.read': { CONTRIBUTOR: 'own', VERIFIER: 'all', ANALYST: 'verified' },
  'report.edit': { CONTRIBUTOR: 'own' },
  'report.withdraw': { CONTRIBUTOR: 'own' },
  'review.list': { VERIFIER: 'all' },
  'review.verify': { VERIFIER: 'others' },
  'review.ask': { VERIFIER: 'others' },
  'review.reject': { VERIFIER: 'others' },
  'review.duplicate': { VERIFIER: 'others' },
  'review.correct': { VERIFIER: 'others' },
  'review.reopen': { VERIFIER: 'others' },
  'notice.send': { PUBLIC: 'all', CONTRIBUTOR: 'all', VERIFIER: 'all', ANALYST: 'all', ADMIN: 'all' },
  'notice.list': { VERIFIER: 'all', ADMIN: 'all' },
  'notice.close': { VERIFIER: 'all', ADMIN: 'all' },
  'snapshot.publish': { VERIFIER: 'all', ADMIN: 'all' },
  'apiKey.list': { CONTRIBUTOR: 'own', VERIFIER: 'own', ANALYST: 'own', ADMIN: 'all' },
  'apiKey.create': { CONTRIBUTOR: 'own', VERIFIER: 'own', ANALYST: 'own' },
  'apiKey.revoke': { CONTRIBUTOR: 'own', VERIFIER: 'own', ANALYST: 'own', ADMIN: 'all' },
  'report.listVerified': { VERIFIER: 'all', ANALYST: 'all' },
  'user.list': { ADMIN: 'all' },
  'user.invite': { ADMIN: 'all' },
  'user.setRole': { ADMIN: 'all' },
  'user.suspend': { ADMIN: 'all' },
  'user.endSessions': { ADMIN: 'all' },
  // Whoever has the machine's console, and nobody by request.
  'user.create': {},
  'user.reset': {},
  'report.erase': {},
} as const satisfies Record<string, Partial<Record<Column, Grant>>>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** What a key opens, each inside what its person may: the same table for programs. What is not said here is refused to every key. */
export const KEY_ACTIONS = {
  read: ['report.listVerified'],
  submit: ['report.submit', 'report.import', 'report.listOwn'],
} as const satisfies Record<KeyScope, readonly Action[]>;

/** What a permission can depend on; leave it out to ask whether the action is open to the actor at all. */
export type Subject = { authorId: string; status?: ReportStatus };

/** What the table grants the actor for an action, or null. System actors act through verbs of their own and are granted all. */
export function grantOf(actor: Actor, action: Action): Grant | null {
  if (actor.kind === 'system') return 'all';
  if (actor.kind === 'person' && actor.scope && !isOpenToKeys(actor.scope, action)) return null;
  const row: Partial<Record<Column, Grant>> = POLICY[action];
  return row[actor.kind === 'anonymous' ? 'PUBLIC' : actor.role] ?? null;
}

/** The scopes that a person can make keys for: those whose every action the table grants them. */
export function keyScopesOf(actor: Actor): KeyScope[] {
  return KEY_SCOPES.filter((scope) => KEY_ACTIONS[scope].every((action) => may(actor, action)));
}

function isOpenToKeys(scope: KeyScope, action: Action): boolean {
  return (KEY_ACTIONS[scope] as readonly Action[]).includes(action);
}

/** Whether the actor may do this, to this subject where one is given. */
export function may(actor: Actor, action: Action, subject?: Subject): boolean {
  const grant = grantOf(actor, action);
  if (grant === null) return false;
  if (grant === 'all' || !subject) return true;
  if (grant === 'verified') return subject.status === 'VERIFIED';
  const isOwn = actor.kind === 'person' && actor.id === subject.authorId;
  return grant === 'own' ? isOwn : !isOwn;
}

/**
 * Refuses what the table does not grant: 401 for anonymous, 403 for a role without the action, 404 for somebody else's subject
 * (which answers exactly like an absent one), and 403 own-report for a verifier's own.
 */
export function permit(actor: Actor, action: Action, subject?: Subject): void {
  if (may(actor, action, subject)) return;
  if (actor.kind === 'anonymous') throw problems.signInRequired();
  const grant = grantOf(actor, action);
  if (grant === null) throw problems.notAllowed();
  throw grant === 'others' ? problems.ownReport() : problems.notFound();
}
