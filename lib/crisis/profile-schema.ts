import { z } from 'zod';
import { categorySchema, crisisSchema, daySchema, namesSchema } from './schema';

/** The files of a profile folder as they are written by hand. Unknown keys are refused: a misspelt one would be lost in silence. */

const text = z.string().trim().min(1);
const note = text.nullish();
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens');
const degrees = (limit: number) => z.number().min(-limit).max(limit).nullish();
const yearMonthOrDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?([/-]\d{4})?$/, 'YYYY, YYYY-MM or YYYY-MM-DD').nullish();
/** A restriction, reference or dose as the source gives it; kept beside the item, not read by the code. */
const asGiven = z.unknown().optional();

const areaEntry = z.strictObject({
  id,
  level: z.literal([0, 1]),
  parent: id.nullable(),
  names: namesSchema,
  namesNote: note,
  altNames: z.array(text).default([]),
  population: z.int().positive(),
  populationIsEstimate: z.boolean().default(true),
  populationSource: text,
  populationMethod: note,
  populationDate: yearMonthOrDay,
  publicMergeWith: id.nullish(),
  alternatives: z
    .array(z.strictObject({ value: z.int().positive(), date: z.string().nullable(), what: text, source: text }))
    .default([]),
  lat: degrees(90),
  lon: degrees(180),
  coordinateSource: note,
  iso3166_2: z.array(text).default([]),
  pcode: note,
});

const placeEntry = z.strictObject({
  id,
  parent: id,
  names: namesSchema,
  altNames: z.array(text).default([]),
  population: z.int().positive().nullable(),
  /** A value of another year: a label, never a denominator. */
  populationThen: z.int().positive().nullish(),
  populationDate: yearMonthOrDay,
  source: text,
  lat: degrees(90),
  lon: degrees(180),
});

const itemEntry = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,40}$/, 'capital letters, digits and hyphens'),
  category: categorySchema,
  names: namesSchema,
  unit: text,
  rates: z.array(text).default([]),
  weight: z.enum(['essential', 'part']),
  restricted: z.boolean(),
  hxl: note,
  source: text,
  evidence: note,
  localRation: asGiven,
  referencePerPersonPerDay: asGiven,
  referenceUnit: asGiven,
  referenceGroup: asGiven,
  referenceSource: asGiven,
  atc: asGiven,
  ddd: asGiven,
  atcSource: asGiven,
});

const eventEntry = z.strictObject({
  id,
  date: daySchema,
  datePrecision: z.enum(['day', 'month']).default('day'),
  kind: text,
  title: namesSchema,
  attributedTo: text.nullable(),
  disputed: z.boolean(),
  counterClaim: text.nullable(),
  source: text,
  confidence: z.enum(['high', 'medium', 'low']),
});

const baselineEntry = z.strictObject({
  id,
  name: namesSchema,
  value: z.number().nullable(),
  unit: text.nullable(),
  date: yearMonthOrDay,
  claimedBy: text.nullable(),
  derived: z.boolean(),
  estimate: z.boolean(),
  confidence: text.nullable(),
  note,
  source: text,
});

const seriesEntry = z.object({ date: daySchema, day: z.int(), source: text }).catchall(z.number().nullable());

const list = <Key extends string, Entry extends z.ZodType>(key: Key, entry: Entry) =>
  z.strictObject({ schema: z.literal(1), note, [key]: z.array(entry) } as { schema: z.ZodLiteral<1>; note: typeof note } & Record<
    Key,
    z.ZodArray<Entry>
  >);

/** The schema of each file of the folder. */
export const PROFILE_FILES = {
  'profile.json': crisisSchema,
  'areas.json': list('areas', areaEntry),
  'places.json': list('places', placeEntry),
  'items.json': list('items', itemEntry),
  'events.json': list('events', eventEntry),
  'baselines.json': z.strictObject({
    schema: z.literal(1),
    note,
    baselines: z.array(baselineEntry),
    seriesClaimedBy: text.optional(),
    series: z.array(seriesEntry).default([]),
  }),
} as const;

export type ProfileFileName = keyof typeof PROFILE_FILES;
export type ProfileFiles = { [Name in ProfileFileName]: z.output<(typeof PROFILE_FILES)[Name]> };
