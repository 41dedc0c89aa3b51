import * as z from 'zod/mini';
import { isDay } from '@/lib/core/dates';
import { optionalText, requiredText } from '@/lib/core/text-schema';
import { CATEGORIES, SOURCE_TYPES } from '@/lib/crisis/vocabulary';

/** Longest texts of a report, in characters. */
export const NOTE_LENGTH = 280;
export const STATEMENT_LENGTH = 200;
export const NAME_LENGTH = 120;
export const ADDRESS_LENGTH = 2000;
/** What the database's numeric(14,3) and a sane amount of flour can hold. */
const LARGEST_QUANTITY = 10_000_000_000;
const LARGEST_PEOPLE = 1_000_000_000;

/** One code when the answer is missing, another when it is there and of the wrong kind. */
function unless(missing: string, wrong: string) {
  return ({ input }: { input?: unknown }) => (input === undefined || input === null || input === '' ? missing : wrong);
}

const quantity = orNull(
  z
    .number({ error: 'quantity.number' })
    .check(
      z.minimum(0, { error: 'quantity.negative' }),
      z.maximum(LARGEST_QUANTITY, { error: 'number.big' }),
      z.refine((value) => Number(value.toFixed(3)) === value, { error: 'quantity.decimals' }),
    ),
);

const day = (missing: string) =>
  z
    .string({ error: unless(missing, 'day.form') })
    .check(z.refine(isDay, { error: ({ input }) => (input === '' ? missing : 'day.form') }));

const optionalDay = z.pipe(
  z.nullish(z.string({ error: 'day.form' }).check(z.refine((text) => text === '' || isDay(text), { error: 'day.form' }))),
  z.transform((text) => text || null),
);

const address = optionalText({ max: ADDRESS_LENGTH }).check(
  z.refine((text) => text === null || isWebAddress(text), { error: 'address.form' }),
);
const confirmation = z.pipe(z.nullish(z.boolean()), z.transform((yes) => yes ?? false));

const contentFields = {
  /** An open area of level 1 or 2; level 0 only for PUBLISHED. */
  areaId: requiredText({ max: 100, empty: 'areaId.empty' }),
  category: z.enum(CATEGORIES, { error: unless('category.empty', 'value.choice') }),
  itemCode: optionalText({ max: 100 }),
  severity: z.literal([1, 2, 3, 4, 5], { error: unless('severity.empty', 'severity.range') }),
  /** People the shortage touches; null is "I do not know", 0 is "none". */
  peopleAffected: orNull(
    z
      .number({ error: 'people.number' })
      .check(
        z.int({ error: 'people.number' }),
        z.minimum(0, { error: 'people.negative' }),
        z.maximum(LARGEST_PEOPLE, { error: 'number.big' }),
      ),
  ),
  quantityNeeded: quantity,
  quantityAvailable: quantity,
  /** The item's unit or one of its rates; left out it is the item's unit. */
  unit: optionalText({ max: 60 }),
  /** The calendar day it describes. */
  observedOn: day('observedOn.empty'),
  sourceType: z.enum(SOURCE_TYPES, { error: unless('sourceType.empty', 'value.choice') }),
  citation: address,
  claimedBy: optionalText({ max: NAME_LENGTH }),
  statement: optionalText({ max: STATEMENT_LENGTH }),
  validUntil: optionalDay,
  counterClaim: optionalText({ max: STATEMENT_LENGTH }),
  archived: address,
  note: optionalText({ max: NOTE_LENGTH, long: 'note.long' }),
  /** "Yes, more people than live in the area." */
  unlikelyConfirmed: confirmation,
  /** "Yes, more than 60 days ago." */
  oldDayConfirmed: confirmation,
  /** "Yes, the number in the note is no telephone number." */
  noteConfirmed: confirmation,
};

/** What a report says, without the key of the message that brings it. */
export const reportContentSchema = z.strictObject(contentFields);

/** UUID made on the contributor's device: the key of idempotency, never public. */
const reportId = z.pipe(z.uuid({ error: unless('id.empty', 'id.uuid') }), z.transform((id) => id.toLowerCase()));

/** A report as people send it: one schema for form, JSON and the phone that checks it without a network. Unknown keys are refused. */
export const reportInputSchema = z.strictObject({
  id: reportId,
  ...contentFields,
});

/** "Nothing has changed since": a report that says what an earlier one of the same author says, on another day. */
export const repeatSchema = z.strictObject({
  id: reportId,
  /** The UUID of the earlier report. */
  sameAs: z.pipe(z.uuid({ error: unless('sameAs.unknown', 'id.uuid') }), z.transform((id) => id.toLowerCase())),
  observedOn: contentFields.observedOn,
  oldDayConfirmed: confirmation,
});

/** The revision that somebody saw when they decided; a newer one refuses the move. */
export const seenRevision = z.int({ error: unless('revision.missing', 'value.type') });

/** What an author wants a stored report to say instead. */
export const reportEditSchema = z.strictObject({
  revision: seenRevision,
  /** Why, or the answer to a verifier's question; private. */
  reason: optionalText({ max: NOTE_LENGTH }),
  ...contentFields,
});

/** An author takes a report back. */
export const withdrawalSchema = z.strictObject({ revision: seenRevision, reason: optionalText({ max: NOTE_LENGTH }) });

export type ReportEdit = z.output<typeof reportEditSchema>;
export type ReportContentInput = z.output<typeof reportContentSchema>;
export type ReportInput = z.output<typeof reportInputSchema>;

/** A number that may be left out: absent and null both mean null. */
function orNull<Number extends z.ZodMiniType<number>>(number: Number) {
  return z.pipe(z.nullish(number), z.transform((value) => (value as number | null | undefined) ?? null));
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && canParse(text);
}

/** URL.canParse, which the browsers of old telephones do not have. */
function canParse(text: string): boolean {
  try {
    return new URL(text) !== null;
  } catch {
    return false;
  }
}
