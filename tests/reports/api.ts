import { POST } from '@/lib/reports/reports-route';
import { SEALED_TYPE } from '@/lib/sealing/sealed-form';

/** A request of somebody with this cookie to a JSON address of ours. */
export function jsonRequest(
  path: string,
  { cookie, body, method = 'POST' }: { cookie?: string; body?: unknown; method?: string },
): Request {
  return new Request(`http://shortfall.test${path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), 'content-type': 'application/json', host: 'shortfall.test' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

type Fault = { field: string; code: string; message: string };
type Body = Record<string, unknown> & {
  /** Of a refusal. */
  code?: string;
  errors: Fault[];
  /** Of a sealed report that is refused. */
  answers?: object;
  /** Of a batch. */
  results: { status: number; receipt?: { id: string }; problem?: { code: string; errors: Fault[] } }[];
  /** Of a receipt. */
  id: string;
  reference: string;
};
/** A JSON answer; which members its body has, the test knows. */
export type Answer = { status: number; body: Body };

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Body };
}

/** POST /api/reports, answered. */
export async function postReports(cookie: string, body: unknown): Promise<Answer> {
  return answerOf(await POST(jsonRequest('/api/reports', { cookie, body })));
}

/** A request that brings a sealed report, or what is said to be one. */
export function sealedRequest(cookie: string | undefined, body: BodyInit, type = SEALED_TYPE): Request {
  const headers = { ...(cookie ? { cookie } : {}), 'content-type': type, host: 'shortfall.test' };
  return new Request('http://shortfall.test/api/reports', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

/** POST /api/reports with a sealed report, answered. */
export async function postSealed(cookie: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  return answerOf(await POST(sealedRequest(cookie, bytes)));
}
