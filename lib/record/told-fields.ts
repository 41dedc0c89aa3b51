import type { PublicContent } from './public-content';

/**
 * What a reader is told about a report, in the order of its page: a number of people with whether it is known, an amount with its unit. The
 * number of the revision and the day of publication are told with the line they belong to.
 */
const FIELDS = {
  observedOn: ({ observedOn }) => observedOn,
  area: ({ areaId }) => areaId,
  scope: ({ scope }) => scope,
  category: ({ category }) => category,
  item: ({ itemCode }) => itemCode,
  severity: ({ severity }) => severity,
  people: ({ peopleAffected, peopleStatus }) => [peopleAffected, peopleStatus],
  quantityNeeded: ({ quantityNeeded, unit }) => quantityNeeded !== null && [quantityNeeded, unit],
  quantityAvailable: ({ quantityAvailable, unit }) => quantityAvailable !== null && [quantityAvailable, unit],
  certainty: ({ certainty }) => certainty,
  sourceType: ({ sourceType }) => sourceType,
  claimedBy: ({ claimedBy }) => claimedBy,
  statement: ({ statement }) => statement,
  citation: ({ citation }) => citation,
  counterClaim: ({ counterClaim }) => counterClaim,
  validUntil: ({ validUntil }) => validUntil,
  codingNote: ({ codingNote }) => codingNote,
} satisfies Record<string, (content: PublicContent) => unknown>;

export type ToldField = keyof typeof FIELDS;
export const TOLD_FIELDS = Object.keys(FIELDS) as ToldField[];

/** What differs for a reader between two states of a report; nothing where one of them is missing. */
export function changedFields(before: PublicContent | null, after: PublicContent | null): ToldField[] {
  if (!before || !after) return [];
  return TOLD_FIELDS.filter((field) => JSON.stringify(FIELDS[field](before)) !== JSON.stringify(FIELDS[field](after)));
}
