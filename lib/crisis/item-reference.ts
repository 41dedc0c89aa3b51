import { z } from 'zod';

/** What the profile says of an item beside its name and unit. Every number stands with its source, or is not shown. */
export type ItemReference = {
  /** Why the item is on the list. */
  source: string;
  /** Where its shortage was spoken of, where that is another source. */
  evidence: string | null;
  /** A planning ration for a whole population, per person and day. Never what one person needs. */
  amount: { value: number; unit: string; source: string } | null;
  /** Items of the same group share one reference: it is counted once. */
  group: string | null;
  /** What was given out in the crisis area, as published. */
  ration: { value: number; unit: string; from: string | null; where: string | null; source: string } | null;
  /** Anatomical Therapeutic Chemical code of the WHO. */
  atc: { code: string; source: string | null } | null;
};

const text = z.string().min(1);
const stored = z.object({
  source: text,
  evidence: text.nullish(),
  referencePerPersonPerDay: z.number().nullish().catch(null),
  referenceUnit: text.nullish().catch(null),
  referenceGroup: text.nullish().catch(null),
  referenceSource: text.nullish().catch(null),
  localRation: z.object({ value: z.number(), unit: text, from: text.nullish(), where: text.nullish(), source: text }).nullish().catch(null),
  atc: text.nullish().catch(null),
  atcSource: text.nullish().catch(null),
});

/** Reads the column `reference` of an item: what a profile writes in a way of its own is left out, the source never is. */
export function itemReference(reference: unknown): ItemReference {
  const { source, evidence, referencePerPersonPerDay: value, referenceUnit, referenceGroup, referenceSource, localRation, atc, atcSource } =
    stored.parse(reference);
  return {
    source,
    evidence: evidence && evidence !== source ? evidence : null,
    amount: value && referenceUnit && referenceSource ? { value, unit: referenceUnit, source: referenceSource } : null,
    group: referenceGroup ?? null,
    ration: localRation ? { ...localRation, from: localRation.from ?? null, where: localRation.where ?? null } : null,
    atc: atc ? { code: atc, source: atcSource ?? null } : null,
  };
}
