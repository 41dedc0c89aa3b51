import { z } from 'zod';
import { daySchema } from '@/lib/crisis/schema';
import { CATEGORIES, CERTAINTIES, SEVERITIES, SOURCE_TYPES } from '@/lib/crisis/vocabulary';

const text = z.string().nullable();
const amount = z.number().nullable();

/** A verified report as programs with a key read it; names as in reports.csv. */
export const verifiedRowSchema = z.strictObject({
  report_id: z.string(),
  observed_on: daySchema,
  area_code: z.string().meta({ description: 'Public area, as in areas.csv.' }),
  scope: z.enum(['area', 'part']).meta({ description: 'part: the report speaks of an unnamed place inside its area.' }),
  category: z.enum(CATEGORIES),
  item_code: text,
  severity: z.literal(SEVERITIES),
  people_affected: z.int().nullable().meta({ description: 'As reported: neither rounded nor suppressed. null: not known.' }),
  quantity_needed: amount,
  quantity_available: amount,
  unit: text,
  certainty: z.enum(CERTAINTIES),
  source_type: z.enum(SOURCE_TYPES),
  claimed_by: text,
  statement: text,
  citation: text,
  revision: z.int(),
  valid_until: daySchema.nullable(),
  counter_claim: text,
  coding_note: text,
  published_on: daySchema.nullable().meta({ description: 'null: verified, and not public yet.' }),
});
export type VerifiedRow = z.infer<typeof verifiedRowSchema>;

/** The answer of GET /api/verified-reports. */
export const verifiedAnswerSchema = z.strictObject({
  data: z.array(verifiedRowSchema),
  meta: z.strictObject({
    count: z.int().meta({ description: 'All reports that the filters select.' }),
    next: z.string().nullable().meta({ description: 'Address of the page that follows; null on the last one.' }),
  }),
});
