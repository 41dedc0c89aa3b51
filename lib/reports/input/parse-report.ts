import { problems, type FieldError } from '@/lib/core/problem';
import { readBySchema, type Parsed } from '@/lib/core/zod-fields';
import {
  reportContentSchema,
  reportEditSchema,
  reportInputSchema,
  type ReportContentInput,
  type ReportEdit,
  type ReportInput,
} from '../schema';
import { checkReport, type CheckRules } from './check-report';

/** Faults found while a form's answers were read; each replaces what the schema would say of its field. */
type Unread = readonly FieldError[];
type Schema = typeof reportInputSchema | typeof reportContentSchema | typeof reportEditSchema;

/** A report as people send it, checked by schema and crisis; throws input-refused (422) with every fault at once. */
export function parseReport(raw: unknown, rules: CheckRules, unread?: Unread): ReportInput {
  return orRefused(readReport(raw, rules, unread));
}

/** The same for whoever looks further before it is refused. */
export function readReport(raw: unknown, rules: CheckRules, unread?: Unread): Parsed<ReportInput> {
  return checked<ReportInput>(reportInputSchema, raw, rules, unread);
}

/** What an author wants to change, checked the same way. */
export function parseReportEdit(raw: unknown, rules: CheckRules, unread?: Unread): ReportEdit {
  return orRefused(checked<ReportEdit>(reportEditSchema, raw, rules, unread));
}

/** What a report is to say instead, checked the same way. */
export function parseReportContent(raw: unknown, rules: CheckRules, unread?: Unread): ReportContentInput {
  return orRefused(readReportContent(raw, rules, unread));
}

/** The same for whoever has faults of their own to add. */
export function readReportContent(raw: unknown, rules: CheckRules, unread?: Unread): Parsed<ReportContentInput> {
  return checked<ReportContentInput>(reportContentSchema, raw, rules, unread);
}

function orRefused<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw problems.inputRefused(parsed.fields);
  return parsed.value;
}

function checked<T extends ReportContentInput>(
  schema: Schema,
  raw: unknown,
  rules: CheckRules,
  unread: Unread = [],
): Parsed<T> {
  const result = readBySchema<ReportContentInput>(schema, raw);
  // Most reports: nothing to sort out.
  if (result.ok && unread.length === 0 && checkReport(result.value, rules).length === 0) return { ok: true, value: result.value as T };
  const faults = [...unread, ...(result.ok ? [] : result.fields)];
  const found = new Set(faults.map(({ field }) => field.split('.')[0]));
  const read = result.ok ? result.value : readableFields(schema, raw, found);
  const all = [...faults, ...checkReport(withoutFields(read, found), rules)];
  const first = all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index);
  return { ok: false, fields: inFormOrder(first, schema) };
}

/** The fields that are right by themselves, so that the rules of the crisis can speak in the same answer. */
function readableFields(schema: Schema, raw: unknown, found: Set<string | undefined>): Partial<ReportContentInput> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const shape: Record<string, { safeParse: (value: unknown) => { success: boolean; data?: unknown } }> = schema.shape;
  const entries = Object.entries(shape).flatMap(([field, part]) => {
    const result = found.has(field) ? null : part.safeParse((raw as Record<string, unknown>)[field]);
    return result?.success ? [[field, result.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<ReportContentInput>;
}

function withoutFields(read: Partial<ReportContentInput>, found: Set<string | undefined>): Partial<ReportContentInput> {
  return Object.fromEntries(Object.entries(read).filter(([field]) => !found.has(field))) as Partial<ReportContentInput>;
}

/** What the form asks before everything else. The schema's own order stays: stored hashes were made in it. */
const ASKED_FIRST = ['category', 'itemCode'];

function inFormOrder(faults: readonly FieldError[], schema: Schema): FieldError[] {
  const order = [...new Set([...ASKED_FIRST, ...Object.keys(schema.shape)])];
  const place = ({ field }: FieldError) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...faults].sort((a, b) => place(a) - place(b));
}
