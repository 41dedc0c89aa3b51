import { addDays, earlierDay } from '@/lib/core/dates';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Certainty, Severity, SourceType } from '@/lib/crisis/vocabulary';
import { publicDay } from '@/lib/publication/policy';
import { isTooFew } from '@/lib/publication/suppress';

/**
 * A published condition in force counts for at most so many days after the day it was observed; no other report for
 * longer.
 */
export const LONGEST_FORCE = 60;

/**
 * People as figures may know them: a number, unknown, or withheld, which is anything from 1 to minPeople-1. The small
 * number itself ends here; no figure can depend on what it never saw, so nothing that is published can give it away
 * (docs/decisions/003).
 */
export type FigurePeople = number | null | 'withheld';

/** What the figures need of one public report. */
export type FigureReport = {
  publicId: string;
  severity: Severity;
  certainty: Certainty;
  /** The public day: with publicGrain week, the Monday. */
  observedOn: Day;
  /** The last day on which the report counts. */
  activeUntil: Day;
  /** A published statement: its people are public already. */
  published: boolean;
  people: FigurePeople;
};

/** What is read of a stored report, or of a revision of it, to make that of it. */
export type FigureSource = {
  publicId: string;
  severity: Severity;
  certainty: Certainty;
  observedOn: Day;
  validUntil: Day | null;
  sourceType: SourceType;
  peopleAffected: number | null;
};

/**
 * A report as the figures see it. All figures work on the public day, so that they tell nothing finer than reports.csv
 * does.
 */
export function toFigureReport(
  report: FigureSource,
  { windowDays, policy }: Pick<Crisis, 'windowDays' | 'policy'>,
): FigureReport {
  const published = report.sourceType === 'PUBLISHED';
  const observedOn = publicDay(report.observedOn, policy.publicGrain);
  const small = report.peopleAffected !== null && !published && isTooFew(report.peopleAffected, policy);
  return {
    publicId: report.publicId,
    severity: report.severity,
    certainty: report.certainty,
    observedOn,
    activeUntil: activeUntil({ observedOn, validUntil: report.validUntil, published }, windowDays),
    published,
    people: small ? 'withheld' : report.peopleAffected,
  };
}

/**
 * The last day on which a report counts (decision 003): windowDays days with its own as the first; a
 * published statement about a condition in force until and with the day its validUntil names, at most 60 days after its
 * own.
 */
export function activeUntil(
  report: { observedOn: Day; validUntil: Day | null; published: boolean },
  windowDays: number,
): Day {
  if (report.published && report.validUntil !== null)
    return earlierDay(report.validUntil, addDays(report.observedOn, LONGEST_FORCE));
  return addDays(report.observedOn, windowDays - 1);
}
