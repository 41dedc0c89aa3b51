/** The closed word lists of the domain, in the one order in which they are always shown. */

export const CATEGORIES = ['FOOD', 'MEDICINE', 'GAS', 'MEDICAL_AID'] as const;
export type Category = (typeof CATEGORIES)[number];

/** JIAF words: 1 Minimal, 2 Stress, 3 Severe, 4 Extreme, 5 Catastrophic. */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;
export type Severity = (typeof SEVERITIES)[number];

/** From the strongest grade to the weakest. */
export const CERTAINTIES = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SOURCE_TYPES = ['DIRECT_OBSERVATION', 'KEY_INFORMANT', 'FACILITY', 'HOUSEHOLD', 'PUBLISHED'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const REPORT_STATUSES = ['SUBMITTED', 'VERIFIED', 'NEEDS_INFO', 'REJECTED', 'DUPLICATE', 'WITHDRAWN'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const ROLES = ['CONTRIBUTOR', 'VERIFIER', 'ANALYST', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const ITEM_WEIGHTS = ['ESSENTIAL', 'PART'] as const;
export type ItemWeight = (typeof ITEM_WEIGHTS)[number];

/** A certainty as a number that grows with strength: POSSIBLE 1, PROBABLE 2, CONFIRMED 3. */
export function certaintyRank(certainty: Certainty): number {
  return CERTAINTIES.length - CERTAINTIES.indexOf(certainty);
}
