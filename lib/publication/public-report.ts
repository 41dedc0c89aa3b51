import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day, Item } from '@/lib/crisis/schema';
import type { Category, Certainty, Severity, SourceType } from '@/lib/crisis/vocabulary';
import { publicDay } from './policy';
import { publicPeople, type PeopleStatus } from './suppress';

/** What publication needs of a verified report. Quantities are decimals as text, so that nothing is lost on the way. */
export type PublishableReport = {
  publicId: string;
  revision: number;
  observedOn: Day;
  areaId: string;
  category: Category;
  itemCode: string | null;
  severity: Severity;
  peopleAffected: number | null;
  quantityNeeded: string | null;
  quantityAvailable: string | null;
  unit: string | null;
  certainty: Certainty;
  sourceType: SourceType;
  claimedBy: string | null;
  statement: string | null;
  citation: string | null;
  counterClaim: string | null;
  validUntil: Day | null;
  codingNote: string | null;
  publishedAt: Date;
};

/** The allow-list: all that leaves the house about one report. */
export type PublicReport = Omit<PublishableReport, 'areaId'> & {
  /** A public area: level 1, or 0 for a statement about the whole. */
  areaId: string;
  /** part: the report speaks of an unnamed place inside its area. */
  scope: 'area' | 'part';
  peopleStatus: PeopleStatus;
};

/**
 * A report as the public sees it (decision 003): coarse in place and day, small numbers suppressed, stocks of
 * restricted items withheld, words only of published statements. Every property is named here: what is not, cannot
 * leave.
 */
export function toPublicReport(
  report: PublishableReport,
  tree: AreaTree,
  items: ReadonlyMap<string, Item>,
  crisis: Crisis,
): PublicReport {
  const published = report.sourceType === 'PUBLISHED';
  const people = publicPeople(report.peopleAffected, crisis.policy, { published });
  const showQuantities = report.itemCode !== null && items.get(report.itemCode)?.restricted === false;
  const hasQuantity = report.quantityNeeded !== null || report.quantityAvailable !== null;
  const areaId = tree.publicIds.get(report.areaId);
  if (areaId === undefined) throw new RangeError(`No area ${report.areaId} in this crisis.`);
  return {
    publicId: report.publicId,
    revision: report.revision,
    observedOn: publicDay(report.observedOn, crisis.policy.publicGrain),
    areaId,
    scope: tree.figureIds.get(report.areaId) === areaId ? 'area' : 'part',
    category: report.category,
    itemCode: report.itemCode,
    severity: report.severity,
    peopleAffected: people.value,
    peopleStatus: people.status,
    quantityNeeded: showQuantities ? report.quantityNeeded : null,
    quantityAvailable: showQuantities ? report.quantityAvailable : null,
    unit: showQuantities && hasQuantity ? report.unit : null,
    certainty: report.certainty,
    sourceType: report.sourceType,
    claimedBy: published ? report.claimedBy : null,
    statement: published ? report.statement : null,
    citation: published ? report.citation : null,
    counterClaim: published ? report.counterClaim : null,
    validUntil: published ? report.validUntil : null,
    codingNote: published ? report.codingNote : null,
    publishedAt: report.publishedAt,
  };
}
