import { safeParse, type $ZodType } from 'zod/v4/core';
import { problems, type FieldError } from './problem';

/**
 * Works for schemas of zod and of zod/mini alike, and brings neither into a bundle. A schema names its own refusals by code (`z.string({ error: 'areaId.empty' })`); whatever has none gets one of these.
 */
const CODE = /^[a-zA-Z]+\.[a-zA-Z]+$/;
/** Names of unknown keys come from outside: long enough to recognise, too short to be a nuisance. */
const MAX_KEY_LENGTH = 60;

/** What zod tells of a fault before and after it is put into words. */
type Fault = {
  code?: string | undefined;
  message?: string | undefined;
  input?: unknown;
  origin?: unknown;
  maximum?: unknown;
  minimum?: unknown;
  values?: unknown;
  keys?: unknown;
  path?: PropertyKey[] | undefined;
};

export type Parsed<T> = { ok: true; value: T } | { ok: false; fields: FieldError[] };

/**
 * Reads `input` by a schema; every fault at once, as field errors. `prefix` stands before each field, as in
 * `reports.3.`.
 */
export function readBySchema<T>(schema: $ZodType<T>, input: unknown, prefix = ''): Parsed<T> {
  const result = safeParse(schema, input, { error: (fault) => defaultCode(fault as Fault) });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, fields: (result.error.issues as Fault[]).flatMap((fault) => fieldErrors(fault, prefix)) };
}

/** Like readBySchema, for whoever has nothing to add: throws input-refused (422) with every fault. */
export function parseBySchema<T>(schema: $ZodType<T>, input: unknown): T {
  const parsed = readBySchema(schema, input);
  if (!parsed.ok) throw problems.inputRefused(parsed.fields);
  return parsed.value;
}

function fieldErrors(fault: Fault, prefix: string): FieldError[] {
  const path = (fault.path ?? []).map(String);
  const field = prefix + path.join('.');
  if (fault.code === 'unrecognized_keys') {
    return (fault.keys as string[]).map((key) => ({
      field: prefix + [...path, short(key)].join('.'),
      code: 'key.unknown',
      params: { key: short(key) },
    }));
  }
  return [{ field, code: CODE.test(fault.message ?? '') ? fault.message! : 'value.type', params: paramsOf(fault) }];
}

function defaultCode(fault: Fault): string {
  if (fault.code === 'invalid_type') return fault.input === undefined ? 'value.missing' : 'value.type';
  if (fault.code === 'invalid_value') return fault.input === undefined ? 'value.missing' : 'value.choice';
  if (fault.code === 'too_big')
    return fault.origin === 'array' ? 'list.long' : fault.origin === 'string' ? 'text.long' : 'number.big';
  if (fault.code === 'too_small')
    return fault.origin === 'array' ? 'list.empty' : fault.origin === 'string' ? 'text.short' : 'number.small';
  return 'value.type';
}

function paramsOf({ maximum, minimum, values }: Fault): Record<string, string | number> {
  return {
    ...(typeof maximum === 'number' ? { max: maximum } : {}),
    ...(typeof minimum === 'number' ? { min: minimum } : {}),
    ...(Array.isArray(values) ? { choices: values.join(', ') } : {}),
  };
}

function short(key: string): string {
  return key.length > MAX_KEY_LENGTH ? `${key.slice(0, MAX_KEY_LENGTH)}…` : key;
}
