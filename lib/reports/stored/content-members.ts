import type { ReportContent } from './report-content';

/**
 * What a report says as members of a JSON object, by the names of the columns, for statements that store many at once. What is null is left out: most of
 * a report often is.
 */
export function contentMembers(content: ReportContent) {
  return {
    area_id: content.areaId,
    category: content.category,
    item_code: content.itemCode ?? undefined,
    severity: content.severity,
    people_affected: content.peopleAffected ?? undefined,
    unlikely: content.unlikely,
    quantity_needed: content.quantityNeeded ?? undefined,
    quantity_available: content.quantityAvailable ?? undefined,
    unit: content.unit ?? undefined,
    observed_on: content.observedOn,
    source_type: content.sourceType,
    citation: content.citation ?? undefined,
    claimed_by: content.claimedBy ?? undefined,
    statement: content.statement ?? undefined,
    valid_until: content.validUntil ?? undefined,
    counter_claim: content.counterClaim ?? undefined,
    archived: content.archived ?? undefined,
    coding_note: content.codingNote ?? undefined,
    note: content.note ?? undefined,
  } satisfies Record<string, string | number | boolean | undefined>;
}
