import { problems } from '@/lib/core/problem';

/**
 * Refuses a write that a foreign page sends with our cookie. Browsers name their origin on every write; a script without a browser
 * names none and has no cookie jar to abuse, so its absence is accepted.
 */
export function requireSameOrigin(request: Request, publicUrl: string | undefined): void {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw problems.foreignOrigin();
  const origin = request.headers.get('origin');
  if (!origin) return;
  const allowed = [request.headers.get('host'), publicUrl && new URL(publicUrl).host];
  let host: string;
  try {
    host = new URL(origin).host;
  } catch {
    throw problems.foreignOrigin();
  }
  if (!allowed.includes(host)) throw problems.foreignOrigin();
}
