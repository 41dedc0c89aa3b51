import { KEY_ACTIONS, type Action } from '@/lib/auth/policy';
import type { ProblemCode } from '@/lib/core/problem';
import { FILTER_NAMES } from '@/lib/estimates/filters';
import { REQUIRED, TARGETS } from '@/lib/imports/reading/column-names';
import { VERIFIED_PAGE_OPTIONS } from '@/lib/reports/verified-page';
import { NOT_OF_VERIFIED } from '@/lib/reports/verified-reports-route';
import type { JsonSchema } from './json-schema';
import { parametersOf } from './parameters';
import { problemAnswers } from './problem-answers';

type Operation = {
  id: string;
  action: Action;
  summary: string;
  parameters?: JsonSchema[];
  body?: Record<string, JsonSchema>;
  answers: Record<number, { description: string; schema: JsonSchema }>;
  refusals: readonly ProblemCode[];
};

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const flag = (name: string, description: string): JsonSchema => ({ name, in: 'query', required: false, description, schema: { type: 'string', enum: ['1'] } });
const WRITES: readonly ProblemCode[] = ['body-unreadable', 'body-too-large', 'body-type-refused', 'input-refused', 'quota-reached'];

const OPERATIONS: Record<string, Record<'get' | 'post', Operation> | { get: Operation } | { post: Operation }> = {
  '/api/reports': {
    post: {
      id: 'sendReports',
      action: 'report.submit',
      summary: 'Sends one report, or up to 200. The id is yours: the same report again gets the same receipt, so sending twice is safe.',
      body: { 'application/json': { schema: { oneOf: [ref('Report'), ref('Repeat'), ref('Batch')] } } },
      answers: {
        200: { description: 'The same report was there already; or the results of a batch, in its order.', schema: { oneOf: [ref('Receipt'), ref('BatchAnswer')] } },
        201: { description: 'Stored.', schema: ref('Receipt') },
      },
      refusals: [...WRITES, 'id-taken'],
    },
    get: {
      id: 'listOwnReports',
      action: 'report.listOwn',
      summary: 'What the account of the key has sent, newest first, 50 at a time.',
      parameters: [{ name: 'after', in: 'query', required: false, description: '`next` of the page before.', schema: { type: 'string' } }],
      answers: { 200: { description: 'A page of reports.', schema: ref('OwnReports') } },
      refusals: ['parameter-refused'],
    },
  },
  '/api/imports': {
    post: {
      id: 'importFile',
      action: 'report.import',
      summary: 'Stores a whole CSV file of reports, or nothing of it.',
      parameters: [
        flag('check', '1: nothing is stored; the answer says what would be.'),
        flag('confirmed', '1: answers yes to every "is this right?".'),
      ],
      body: {
        'text/csv': {
          schema: { type: 'string', description: `UTF-8. Columns: ${TARGETS.join(', ')}. Never without: ${REQUIRED.join(', ')}.` },
          example: `${REQUIRED.join(',')}\r\n2023-01-20,stepanakert,FOOD,3,KEY_INFORMANT\r\n`,
        },
      },
      answers: {
        200: { description: 'Everything was there already; or, with check=1, what an import would do.', schema: { oneOf: [ref('ImportAnswer'), ref('CheckAnswer')] } },
        201: { description: 'Stored.', schema: ref('ImportAnswer') },
      },
      refusals: [...WRITES, 'parameter-refused'],
    },
  },
  '/api/verified-reports': {
    get: {
      id: 'listVerifiedReports',
      action: 'report.listVerified',
      summary: 'Verified reports without identity, also those that are not public yet, by pages.',
      parameters: parametersOf([...FILTER_NAMES.filter((name) => !(NOT_OF_VERIFIED as readonly string[]).includes(name)), ...VERIFIED_PAGE_OPTIONS]),
      answers: { 200: { description: 'A page of reports.', schema: ref('VerifiedReports') } },
      refusals: ['parameter-refused'],
    },
  },
};

/** The addresses for programs that need a key. */
export function apiPaths(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(OPERATIONS).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, described(operation)])),
    ]),
  );
}

function described({ id, action, summary, parameters = [], body, answers, refusals }: Operation): JsonSchema {
  const scopes = Object.entries(KEY_ACTIONS).flatMap(([scope, actions]) => ((actions as readonly Action[]).includes(action) ? [scope] : []));
  return {
    operationId: id,
    tags: ['programs'],
    summary,
    description: `With a key for: ${scopes.join(', ')}.`,
    security: [{ key: [] }],
    parameters,
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema }]) => [status, { description, content: { 'application/json': { schema } } }]),
      ),
      ...problemAnswers(refusals, true),
    },
  };
}
