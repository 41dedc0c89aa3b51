import type { Role } from '@/lib/crisis/vocabulary';

/** What a key may be made for. */
export const KEY_SCOPES = ['read', 'submit'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Who asks. Anonymous is somebody who may read what is public, not a null. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; id: string; role: Role; name: string; sessionId: string; scope?: undefined }
  /** A program with a key of this person: it may what the person may, inside the scope of the key. */
  | { kind: 'person'; id: string; role: Role; name: string; sessionId: null; scope: KeyScope }
  /** The documented record's author and reviewer, the console and the clock: never made from a request. */
  | { kind: 'system'; id: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The account that a change is recorded under; null for anonymous. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'anonymous' ? null : actor.id;
}
