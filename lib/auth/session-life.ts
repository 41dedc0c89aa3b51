import type { Role } from '@/lib/crisis/vocabulary';

const HOUR = 60 * 60 * 1000;
const CONTRIBUTOR_IDLE = 60 * 24 * HOUR;
const STAFF = 12 * HOUR;

/** How often an open session's last use is written down. */
export const SEEN_EVERY = 5 * 60 * 1000;

/**
 * When a session ends by itself: a contributor's 60 days after its last use, because power and network fail for weeks; anybody
 * else's 12 hours after it began, used or not.
 */
export function sessionExpiry(role: Role, startedAt: Date, lastSeenAt: Date): Date {
  return new Date(role === 'CONTRIBUTOR' ? lastSeenAt.getTime() + CONTRIBUTOR_IDLE : startedAt.getTime() + STAFF);
}
