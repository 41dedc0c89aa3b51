import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day, Item, PublicationPolicy } from '@/lib/crisis/schema';
import type { Category, Certainty, Severity, SourceType } from '@/lib/crisis/vocabulary';
import { publicDay } from './policy';
import { publicPeople, type PeopleStatus } from './suppress';

/** What publication needs of a verified report. Quantities are decimals as text, so that nothing is lost on the way. */
export type PublishableReport = PublishableContent & {
  publicId: string;
  revision: number;
  certainty: Certainty;
  publishedAt: Date;
};

/** What a report says, as far as the public can ever see of it. */
export type PublishableContent = {
  observedOn: Day;
  areaId: string;
  category: Category;
  itemCode: string | null;
  severity: Severity;
  peopleAffected: number | null;
  quantityNeeded: string | null;
  quantityAvailable: string | null;
  unit: string | null;
  sourceType: SourceType;
  claimedBy: string | null;
  statement: string | null;
  citation: string | null;
  counterClaim: string | null;
  validUntil: Day | null;
  codingNote: string | null;
};

/** The allow-list: all that leaves the house about one report. */
export type PublicReport = PublishableReport & PublicContent;

/** The part of it that follows from what the report says. */
export type PublicContent = PublishableContent & {
  /** A public area: level 1, or 0 for a statement about the whole. */
  areaId: string;
  /** part: the report speaks of an unnamed place inside its area. */
  scope: 'area' | 'part';
  peopleStatus: PeopleStatus;
};

/** What the rule needs of the crisis; so little that a phone has it too. */
export type PublicationRules = {
  places: Pick<AreaTree, 'publicIds' | 'figureIds'>;
  items: ReadonlyMap<string, Pick<Item, 'restricted'>>;
  policy: Pick<PublicationPolicy, 'publicGrain' | 'minPeople' | 'roundTo'>;
};

/** A report as the public sees it (decision 003). Every property is named here: what is not, cannot leave. */
export function toPublicReport(
  report: PublishableReport,
  tree: AreaTree,
  items: ReadonlyMap<string, Item>,
  { policy }: Pick<Crisis, 'policy'>,
): PublicReport {
  return {
    publicId: report.publicId,
    revision: report.revision,
    certainty: report.certainty,
    publishedAt: report.publishedAt,
    ...publicContent(report, { places: tree, items, policy }),
  };
}

/**
 * What a report says as the public sees it: coarse in place and day, small numbers suppressed, stocks of restricted items
 * withheld, words only of published statements. Throws a RangeError for an area that the crisis does not have.
 */
export function publicContent(said: PublishableContent, { places, items, policy }: PublicationRules): PublicContent {
  const published = said.sourceType === 'PUBLISHED';
  const people = publicPeople(said.peopleAffected, policy, { published });
  const showQuantities = said.itemCode !== null && items.get(said.itemCode)?.restricted === false;
  const hasQuantity = said.quantityNeeded !== null || said.quantityAvailable !== null;
  const areaId = places.publicIds.get(said.areaId);
  if (areaId === undefined) throw new RangeError(`No area ${said.areaId} in this crisis.`);
  return {
    observedOn: publicDay(said.observedOn, policy.publicGrain),
    areaId,
    scope: places.figureIds.get(said.areaId) === areaId ? 'area' : 'part',
    category: said.category,
    itemCode: said.itemCode,
    severity: said.severity,
    peopleAffected: people.value,
    peopleStatus: people.status,
    quantityNeeded: showQuantities ? said.quantityNeeded : null,
    quantityAvailable: showQuantities ? said.quantityAvailable : null,
    unit: showQuantities && hasQuantity ? said.unit : null,
    sourceType: said.sourceType,
    claimedBy: published ? said.claimedBy : null,
    statement: published ? said.statement : null,
    citation: published ? said.citation : null,
    counterClaim: published ? said.counterClaim : null,
    validUntil: published ? said.validUntil : null,
    codingNote: published ? said.codingNote : null,
  };
}
