import type { Actor } from '@/lib/auth/actor';

/** The clock of the process, which freezes the public data once a day: what it does is written down under this id, which nobody signs in with. */
export const CLOCK: Extract<Actor, { kind: 'system' }> = { kind: 'system', id: '5f0e0000-0000-4000-8000-000000000004' };
