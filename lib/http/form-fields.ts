import { problems } from '@/lib/core/problem';
import { readBody } from './read-body';

export type FormFields = Record<string, string>;

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * The fields of a posted form. Of a name sent more than once the last counts, so that a checkbox can follow a hidden field with its
 * "off". Throws body-type-refused (415; also for a file, no form takes one), body-unreadable (400) and body-too-large (413).
 */
export async function readFormFields(request: Request, limitBytes: number): Promise<FormFields> {
  const type = request.headers.get('content-type') ?? '';
  const isMultipart = type.toLowerCase().startsWith(MULTIPART);
  if (!isMultipart && !type.toLowerCase().startsWith(URL_ENCODED)) throw problems.bodyTypeRefused(URL_ENCODED);
  const text = await readBody(request, limitBytes);
  const entries = isMultipart ? await multipartEntries(text, type) : [...new URLSearchParams(text)];
  // Without a prototype, so that a field named __proto__ is a field like any other.
  const fields: FormFields = Object.create(null);
  for (const [name, value] of entries) fields[name] = value;
  return fields;
}

async function multipartEntries(text: string, type: string): Promise<[string, string][]> {
  const data = await new Response(text, { headers: { 'content-type': type } }).formData().catch(() => {
    throw problems.bodyUnreadable('form');
  });
  return [...data].map(([name, value]) => {
    if (typeof value !== 'string') throw problems.bodyTypeRefused(URL_ENCODED);
    return [name, value];
  });
}
