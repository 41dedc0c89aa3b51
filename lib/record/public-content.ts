import { z } from 'zod';
import { todayIn } from '@/lib/core/dates';
import { daySchema } from '@/lib/crisis/schema';
import { CATEGORIES, CERTAINTIES, SEVERITIES, SOURCE_TYPES } from '@/lib/crisis/vocabulary';

const text = z.string().nullable();
const amount = z.number().nullable();

/** A row of public_report as JSON, which is what the log keeps too. A key that is not named here does not leave. */
const rowSchema = z.object({
  public_id: z.string(),
  revision: z.int(),
  observed_on: daySchema,
  area_id: z.string(),
  scope: z.enum(['area', 'part']),
  category: z.enum(CATEGORIES),
  item_code: text,
  severity: z.literal(SEVERITIES),
  people_affected: z.int().nullable(),
  people_status: z.enum(['known', 'unknown', 'suppressed']),
  quantity_needed: amount,
  quantity_available: amount,
  unit: text,
  certainty: z.enum(CERTAINTIES),
  source_type: z.enum(SOURCE_TYPES),
  claimed_by: text,
  statement: text,
  citation: text,
  counter_claim: text,
  valid_until: daySchema.nullable(),
  coding_note: text,
  published_at: z.string(),
});

/** What the public reads of one report. People as reported; quantities in `unit`; days without time. */
export type PublicContent = ReturnType<typeof publicContent>;

/** A public row, or one that was public, in the types of the domain. Throws where it is no such row. */
export function publicContent(row: unknown, timeZone: string) {
  const stored = rowSchema.parse(row);
  return {
    publicId: stored.public_id,
    revision: stored.revision,
    observedOn: stored.observed_on,
    areaId: stored.area_id,
    scope: stored.scope,
    category: stored.category,
    itemCode: stored.item_code,
    severity: stored.severity,
    peopleAffected: stored.people_affected,
    peopleStatus: stored.people_status,
    quantityNeeded: stored.quantity_needed,
    quantityAvailable: stored.quantity_available,
    unit: stored.unit,
    certainty: stored.certainty,
    sourceType: stored.source_type,
    claimedBy: stored.claimed_by,
    statement: stored.statement,
    citation: stored.citation,
    counterClaim: stored.counter_claim,
    validUntil: stored.valid_until,
    codingNote: stored.coding_note,
    /** The day in the crisis's time zone: the minute of a decision is nobody's business. */
    publishedOn: todayIn(timeZone, new Date(stored.published_at)),
  };
}
