import { problems } from '@/lib/core/problem';

/** What is frozen takes no parameter: one that is sent is refused by name (400 parameter-refused), as everywhere. */
export function refuseParameters(request: Request): void {
  const sent = [...new Set(new URL(request.url).searchParams.keys())];
  if (sent.length === 0) return;
  throw problems.parameterRefused(sent.map((field) => ({ field, code: 'snapshot.parameter', params: { field: field.slice(0, 60) } })));
}
