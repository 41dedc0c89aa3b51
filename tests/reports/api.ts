import { POST } from '@/lib/reports/reports-route';

/** A request of somebody with this cookie to a JSON address of ours. */
export function jsonRequest(path: string, { cookie, body, method = 'POST' }: { cookie?: string; body?: unknown; method?: string }): Request {
  return new Request(`http://shortfall.test${path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), 'content-type': 'application/json', host: 'shortfall.test' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export type Answer = { status: number; body: Record<string, never> & Record<string, unknown> };

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** POST /api/reports, answered. */
export async function postReports(cookie: string, body: unknown): Promise<Answer> {
  return answerOf(await POST(jsonRequest('/api/reports', { cookie, body })));
}
