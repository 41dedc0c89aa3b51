import { certaintyRank } from '@/lib/crisis/vocabulary';
import type { FigurePeople, FigureReport } from './figure-report';

/**
 * The order in which reports of one area and item lead (decision 003): newest day, then highest certainty, highest
 * severity, largest number of people (unknown last), then publicId. Negative when `a` leads `b`. Total: two different
 * reports are never equal, so nothing depends on the order in which they arrived. Withheld numbers are equal to each
 * other, above 0 and unknown.
 */
export function compareLeading(a: FigureReport, b: FigureReport): number {
  if (a.observedOn !== b.observedOn) return a.observedOn > b.observedOn ? -1 : 1;
  return (
    certaintyRank(b.certainty) - certaintyRank(a.certainty) ||
    b.severity - a.severity ||
    peopleRank(b.people) - peopleRank(a.people) ||
    (a.publicId < b.publicId ? -1 : a.publicId > b.publicId ? 1 : 0)
  );
}

function peopleRank(people: FigurePeople): number {
  if (people === null) return -1;
  return people === 'withheld' ? 0.5 : people;
}
