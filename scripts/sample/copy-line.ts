import { instantText } from './instant-text';

/** A value as a table takes it: `undefined` and `null` are NULL, objects become JSON, instants and days their ISO text. */
export type Value = string | number | boolean | Date | object | null | undefined;

/** One line of PostgreSQL's text format for COPY. */
export function copyLine(values: readonly Value[]): string {
  return `${copyFields(values)}\n`;
}

/** Some fields of a line, with the tabs between them. */
export function copyFields(values: readonly Value[]): string {
  return values.map(field).join('\t');
}

function field(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return instantText(value);
  return escaped(JSON.stringify(value));
}

const SPECIAL = /[\\\t\n\r]/;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
