import { PROBLEM_STATUS, type ProblemCode } from '@/lib/core/problem';
import type { JsonSchema } from './json-schema';

/** Every refusal: problem+json (RFC 9457) with a code of the catalogue. More members say what the words say. */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri', examples: ['urn:shortfall:problem:parameter-refused'] },
    code: { type: 'string', enum: Object.keys(PROBLEM_STATUS) },
    status: { type: 'integer' },
    title: { type: 'string', description: 'In the language of Accept-Language: en, hy or ru.' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'What is wrong with which field or parameter, and what to write instead.',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'code', 'message'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'code', 'status', 'title', 'detail', 'errors'],
  additionalProperties: true,
};

/** What any address can answer instead. */
const ANYWHERE: readonly ProblemCode[] = ['internal', 'database-away', 'server-busy'];
const WITH_KEY: readonly ProblemCode[] = ['sign-in-required', 'key-refused', 'not-allowed'];

/** The refusals of an address, by status. `keyed` addresses refuse a key too. */
export function problemAnswers(codes: readonly ProblemCode[], keyed: boolean): Record<string, JsonSchema> {
  const all = [...codes, ...(keyed ? WITH_KEY : []), ...ANYWHERE];
  const statuses = [...new Set(all.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = all.filter((code) => PROBLEM_STATUS[code] === status);
      return [String(status), { description: here.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }];
    }),
  );
}
