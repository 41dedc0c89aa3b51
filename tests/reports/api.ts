import { POST } from '@/lib/reports/reports-route';

/** A request of somebody with this cookie to a JSON address of ours. */
export function jsonRequest(path: string, { cookie, body, method = 'POST' }: { cookie?: string; body?: unknown; method?: string }): Request {
  return new Request(`http://shortfall.test${path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), 'content-type': 'application/json', host: 'shortfall.test' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** A JSON answer, its body to be looked into. */
export type Answer = { status: number; body: any };

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json() };
}

/** POST /api/reports, answered. */
export async function postReports(cookie: string, body: unknown): Promise<Answer> {
  return answerOf(await POST(jsonRequest('/api/reports', { cookie, body })));
}
