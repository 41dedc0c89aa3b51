import { z } from 'zod';
import { CATEGORIES, type Category, type ItemWeight } from './vocabulary';

/** A calendar day as `YYYY-MM-DD`: never an instant, never a Date. */
export type Day = string;

export const daySchema = z.iso.date();

/** Words in the languages of the profile; English is the one that is always there. */
export const namesSchema = z.object({
  en: z.string().min(1),
  hy: z.string().min(1).nullish(),
  ru: z.string().min(1).nullish(),
  az: z.string().min(1).nullish(),
});
export type Names = z.infer<typeof namesSchema>;

export const policySchema = z.strictObject({
  /** Hours between a verifier's yes and the public, before rounding up to the full hour; 0 publishes at once. */
  delayHours: z.int().min(0).max(720),
  /** The finest area level the public sees; the whole code base assumes districts. */
  publicLevel: z.literal(1),
  /** `week` shows the Monday of the week instead of the day. */
  publicGrain: z.enum(['day', 'week']),
  minAreaPopulation: z.int().min(1),
  minPeople: z.int().min(1),
  roundTo: z.int().min(1),
});
export type PublicationPolicy = z.infer<typeof policySchema>;

/** How many reports one account may send: a bucket of `burst` that runs out by `perHour`, and at most `perDay` in 24 hours. */
export const quotasSchema = z.strictObject({
  perHour: z.int().min(1).max(100_000).default(60),
  perDay: z.int().min(1).max(1_000_000).default(500),
  burst: z.int().min(1).max(1_000_000).default(500),
});
export type Quotas = z.infer<typeof quotasSchema>;

export const crisisSchema = z.strictObject({
  schema: z.literal(1),
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  names: namesSchema,
  startsOn: daySchema,
  endedOn: daySchema.nullish(),
  figuresUntil: daySchema.nullish(),
  figuresUntilReason: namesSchema.nullish(),
  timeZone: z.string().min(1),
  languages: z.array(z.enum(['en', 'hy', 'ru'])).min(1),
  population: z.strictObject({ value: z.int().positive(), source: z.string().min(1) }),
  windowDays: z.int().min(1).max(60),
  lastKnownDays: z.int().min(0).max(365),
  openOn: daySchema.nullish(),
  policy: policySchema,
  quotas: quotasSchema.prefault({}),
  banner: namesSchema.nullish(),
  namesNotice: namesSchema.nullish(),
  closureWording: namesSchema.nullish(),
  /** What readers must know of where the record comes from, such as that nearly all of it is from one side. */
  sourcesNotice: namesSchema.nullish(),
  /** True in the template: every page and file says SAMPLE. */
  sample: z.boolean().default(false),
});
/** What an installation knows of its crisis: the profile.json it was loaded with. */
export type Crisis = z.infer<typeof crisisSchema>;

/** A node of the place tree. Level 0 the whole crisis, 1 the public grain, 2 a place that is never public. */
export type Area = {
  id: string;
  level: 0 | 1 | 2;
  parentId: string | null;
  names: Names;
  /** People living there; null for places that have no denominator. */
  population: number | null;
  populationSource: string | null;
  populationDate: string | null;
  populationIsEstimate: boolean;
  latitude: number | null;
  longitude: number | null;
  altNames: string[];
  /** An area below the policy's minAreaPopulation is one public area with the one named here. */
  publicMergeWith: string | null;
  open: boolean;
  position: number;
};

export type Item = {
  code: string;
  category: Category;
  names: Names;
  unit: string;
  /** Other units people report in, such as kg/person/month. */
  rates: string[];
  weight: ItemWeight;
  /** Quantities of restricted items (fuel stocks, ambulances) are never public. */
  restricted: boolean;
  position: number;
};

/** Something that happened on a day; before the crisis' first or after its last day it is listed, not drawn on the axis. */
export type CrisisEvent = {
  id: string;
  date: Day;
  datePrecision: 'day' | 'month';
  kind: string;
  title: Names;
  /** The claimant, when the event is known from one side only. */
  attributedTo: string | null;
  disputed: boolean;
  counterClaim: string | null;
  source: string;
  confidence: string;
  position: number;
};

export const categorySchema = z.enum(CATEGORIES);
