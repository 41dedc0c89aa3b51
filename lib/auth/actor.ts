import type { Role } from '@/lib/crisis/vocabulary';

/** Who asks. Anonymous is somebody who may read what is public, not a null. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; id: string; role: Role; name: string; sessionId: string }
  /** The documented record's author and reviewer, the console and the clock: never made from a request. */
  | { kind: 'system'; id: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The account that a change is recorded under; null for anonymous. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'anonymous' ? null : actor.id;
}
