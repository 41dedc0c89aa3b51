import { decimalFrom, wholeNumberFrom } from '@/lib/core/numbers';
import type { FieldError } from '@/lib/core/problem';
import { readDay } from './day-fields';

type Fields = Readonly<Record<string, string>>;
/** Answers as the schema takes them, and what could not be read of them. */
export type ReportForm = { raw: Record<string, unknown>; unread: FieldError[] };

const TEXTS = [
  'areaId',
  'category',
  'itemCode',
  'unit',
  'sourceType',
  'citation',
  'claimedBy',
  'statement',
  'counterClaim',
  'archived',
  'note',
] as const;
const CONFIRMATIONS = ['unlikelyConfirmed', 'oldDayConfirmed', 'noteConfirmed'] as const;
/** 1,200 or 1.200: a thousand for one reader, one and a fifth for the other. */
const AMBIGUOUS = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * The answers of the report form, which are all strings, as a report that the schema can judge. Numbers and days are
 * read as people write them; what cannot be read is named, and everything else still goes on to be judged.
 */
export function readReportForm(fields: Fields): ReportForm {
  const unread: FieldError[] = [];
  const raw: Record<string, unknown> = {
    ...Object.fromEntries(TEXTS.map((name) => [name, fields[name]?.trim() || undefined])),
    ...Object.fromEntries(CONFIRMATIONS.map((name) => [name, fields[name] === 'yes'])),
    severity: /^[1-5]$/.test(fields.severity ?? '') ? Number(fields.severity) : fields.severity || undefined,
    peopleAffected: people(fields, unread),
    quantityNeeded: quantity('quantityNeeded', fields, unread),
    quantityAvailable: quantity('quantityAvailable', fields, unread),
    observedOn: dayOf('observedOn', fields, unread),
    validUntil: dayOf('validUntil', fields, unread),
  };
  return { raw, unread };
}

/** A new report: the answers and the id that the page was given when it was made. */
export function readNewReportForm(fields: Fields): ReportForm {
  const { raw, unread } = readReportForm(fields);
  return { raw: { ...raw, id: fields.id || undefined }, unread };
}

/** A change of a stored report: the answers, the revision that was shown, and the reason. */
export function readReportEditForm(fields: Fields): ReportForm {
  const { raw, unread } = readReportForm(fields);
  return { raw: { ...raw, revision: revisionFrom(fields), reason: fields.reason }, unread };
}

/** The revision that the page showed. */
export function revisionFrom(fields: Fields): number | undefined {
  return /^\d{1,9}$/.test(fields.revision ?? '') ? Number(fields.revision) : undefined;
}

/** Null is "I do not know", which is an answer; an empty box alone is none. */
function people(fields: Fields, unread: FieldError[]): number | null | undefined {
  const written = fields.peopleAffected?.trim() ?? '';
  const isUnknown = fields.peopleUnknown === 'yes';
  const refuse = (code: string) => refused('peopleAffected', code, unread);
  if (written === '') return isUnknown ? null : refuse('people.empty');
  if (isUnknown) return refuse('people.both');
  if (/^[-−]\s*\d/.test(written)) return refuse('people.negative');
  return wholeNumberFrom(written) ?? refuse('people.number');
}

function quantity(
  name: 'quantityNeeded' | 'quantityAvailable',
  fields: Fields,
  unread: FieldError[],
): number | undefined {
  const written = fields[name]?.trim() ?? '';
  const refuse = (code: string) => refused(name, code, unread);
  if (written === '') return undefined;
  if (/^[-−]\s*\d/.test(written)) return refuse('quantity.negative');
  if (AMBIGUOUS.test(written)) return refuse('quantity.ambiguous');
  return decimalFrom(written) ?? refuse('quantity.number');
}

function dayOf(name: 'observedOn' | 'validUntil', fields: Fields, unread: FieldError[]): string | undefined {
  const part = (end: string) => fields[`${name}-${end}`];
  const read = readDay({ text: fields[name], day: part('day'), month: part('month'), year: part('year') });
  if ('day' in read) return read.day;
  return 'code' in read ? refused(name, read.code, unread) : undefined;
}

function refused(field: string, code: string, unread: FieldError[]): undefined {
  unread.push({ field, code });
  return undefined;
}
