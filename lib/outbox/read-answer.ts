import type { KeptReceipt, OutboxEntry, Refusal } from './outbox-db';

/** What became of one report that was sent. */
export type Answer =
  | { kind: 'received'; receipt: Pick<KeptReceipt, 'reference' | 'receivedAt'> }
  /** The server read it and refuses it; `answers` is what it said, when the server gives it back. */
  | { kind: 'refused'; refusal: Refusal; answers: unknown }
  | { kind: 'sign-in' }
  /** The server asks for time; `waitMs` is null where it does not say how much. */
  | { kind: 'busy'; waitMs: number | null }
  /** No answer that Shortfall gives: a fault of the server, a gateway, a portal of some network. */
  | { kind: 'strange' }
  /** No answer at all. */
  | { kind: 'unreached' };

const REFUSALS = [403, 409, 422];
const BUSY = [429, 503];

/**
 * Reads the answer to one report. Only a receipt that names this report and the hash of these bytes counts as received, and only a problem
 * in Shortfall's own form as refused: what a gateway on the way says about either is no word of the server.
 *
 * @param now instant of the answer, in ms
 */
export async function readAnswer(response: Response, { id, sealedHash }: OutboxEntry, now: number): Promise<Answer> {
  const { status } = response;
  if (status === 401) return { kind: 'sign-in' };
  if (BUSY.includes(status)) return { kind: 'busy', waitMs: retryAfter(response.headers.get('retry-after'), now) };
  const type = response.headers.get('content-type') ?? '';
  const body = /[/+]json\b/.test(type) ? ((await response.json()) as unknown) : null;
  if (typeof body !== 'object' || body === null) return { kind: 'strange' };
  if (status === 200 || status === 201) {
    const { reference, receivedAt, ...named } = body as Record<string, unknown>;
    const isReceipt = named.id === id && named.sealed === sealedHash && typeof reference === 'string' && typeof receivedAt === 'string';
    return isReceipt ? { kind: 'received', receipt: { reference, receivedAt } } : { kind: 'strange' };
  }
  if (!REFUSALS.includes(status) || !type.startsWith('application/problem+json')) return { kind: 'strange' };
  const { code, title, detail, errors, answers = null } = body as Record<string, unknown>;
  const refusal: Refusal = { at: now, status, code: text(code), title: text(title), detail: text(detail), errors: fieldErrors(errors) };
  return { kind: 'refused', refusal, answers };
}

/**
 * Retry-After (RFC 9110, 10.2.3): seconds, or an HTTP date.
 *
 * @returns ms from `now`; null when it says nothing that can be read
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

function fieldErrors(errors: unknown): Refusal['errors'] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error: Record<string, unknown> | null) => ({
    field: text(error?.field),
    code: text(error?.code),
    message: text(error?.message),
  }));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
