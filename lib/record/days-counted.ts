import { earlierDay } from '@/lib/core/dates';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { activeUntil } from '@/lib/estimates/figure-report';
import type { PublicContent } from './public-content';

type Ends = Pick<Crisis, 'windowDays' | 'figuresUntil' | 'endedOn'>;

/**
 * The days of the figures on which a public report counts, both ends included; null when it describes a day after the figures stop. Days of
 * a running crisis that are still to come are among them.
 */
export function daysCounted(
  { observedOn, validUntil, sourceType }: Pick<PublicContent, 'observedOn' | 'validUntil' | 'sourceType'>,
  { windowDays, figuresUntil, endedOn }: Ends,
): { from: Day; to: Day } | null {
  const until = activeUntil({ observedOn, validUntil, published: sourceType === 'PUBLISHED' }, windowDays);
  const stop = figuresUntil ?? endedOn ?? until;
  return observedOn > stop ? null : { from: observedOn, to: earlierDay(until, stop) };
}
