import type { Certainty } from '@/lib/crisis/vocabulary';
import { standingOf, type Standing, type Stored } from '@/lib/reports/stored/store-change';

/** Where a report stands after a decision, and when the public sees it. */
export type Decided = Standing & { certainty: Certainty | null; publicFrom: string | null; isPublic: boolean };

/** What a verifier is told of a decision that was stored. */
export function decidedOf(stored: Stored): Decided {
  const { certainty, publicFrom, publishedAt } = stored;
  return {
    ...standingOf(stored),
    certainty,
    publicFrom: publicFrom?.toISOString() ?? null,
    isPublic: publishedAt !== null,
  };
}
