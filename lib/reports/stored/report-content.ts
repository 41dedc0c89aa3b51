import { dayFromDb, dayToDb } from '@/lib/core/dates';
import type { Item } from '@/lib/crisis/schema';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { isUnlikely, type ReportRules } from '../input/check-report';
import type { ReportContentInput } from '../schema';

/** A row of `report` as the client gives it. */
export type ReportRow = Awaited<ReturnType<Tx['report']['findUniqueOrThrow']>>;

/** What a report says: the columns that `report` and `report_revision` share, in the types of the domain. */
export type ReportContent = Omit<ReportContentInput, 'unlikelyConfirmed' | 'oldDayConfirmed' | 'noteConfirmed'> & {
  /** More people than live in the area, confirmed by the author. */
  unlikely: boolean;
  /** Why a statement of the documented record was coded as it is; public. */
  codingNote: string | null;
};

/**
 * The content that a checked input stands for: the unit spelt out, the confirmations spent, the key of the message left
 * behind.
 */
export function contentOf(input: ReportContentInput, rules: Pick<ReportRules, 'areas' | 'items'>): ReportContent {
  return {
    areaId: input.areaId,
    category: input.category,
    itemCode: input.itemCode,
    severity: input.severity,
    peopleAffected: input.peopleAffected,
    unlikely: isUnlikely(input, rules.areas),
    quantityNeeded: input.quantityNeeded,
    quantityAvailable: input.quantityAvailable,
    unit: unitOf(input, rules.items),
    observedOn: input.observedOn,
    sourceType: input.sourceType,
    citation: input.citation,
    claimedBy: input.claimedBy,
    statement: input.statement,
    validUntil: input.validUntil,
    counterClaim: input.counterClaim,
    archived: input.archived,
    codingNote: null,
    note: input.note,
  };
}

/** The content as columns of `report` and `report_revision`: the one door into the database. */
export function contentColumns(content: ReportContent) {
  return {
    ...content,
    observedOn: dayToDb(content.observedOn),
    validUntil: content.validUntil === null ? null : dayToDb(content.validUntil),
  };
}

/** Columns that hold a content, of either table. */
type ContentColumns = Pick<ReportRow, keyof ReportContent>;

/** The content of a stored report or revision: the one door out of the database. */
export function contentFrom(row: ContentColumns): ReportContent {
  return {
    areaId: row.areaId,
    category: row.category,
    itemCode: row.itemCode,
    severity: row.severity as Severity,
    peopleAffected: row.peopleAffected,
    unlikely: row.unlikely,
    quantityNeeded: row.quantityNeeded?.toNumber() ?? null,
    quantityAvailable: row.quantityAvailable?.toNumber() ?? null,
    unit: row.unit,
    observedOn: dayFromDb(row.observedOn),
    sourceType: row.sourceType,
    citation: row.citation,
    claimedBy: row.claimedBy,
    statement: row.statement,
    validUntil: row.validUntil && dayFromDb(row.validUntil),
    counterClaim: row.counterClaim,
    archived: row.archived,
    codingNote: row.codingNote,
    note: row.note,
  };
}

/** Amounts without a unit are in the item's own. */
function unitOf(
  { unit, itemCode, quantityNeeded, quantityAvailable }: ReportContentInput,
  items: readonly Item[],
): string | null {
  if (quantityNeeded === null && quantityAvailable === null) return null;
  return unit ?? items.find(({ code }) => code === itemCode)?.unit ?? null;
}
