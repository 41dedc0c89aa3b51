import { problems } from '@/lib/core/problem';

/**
 * Refuses a write that a foreign page sends with our cookie. The browser's own word, Sec-Fetch-Site, decides where there is one.
 * Without it the Origin must be ours. An Origin of `null` is what our own forms send under our Referrer-Policy: it passes, because a
 * foreign page's `null` comes without our SameSite cookies. So does none at all: a script has no cookie jar to abuse.
 */
export function requireSameOrigin(request: Request, publicUrl: string | undefined): void {
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  if (site) throw problems.foreignOrigin();
  const origin = request.headers.get('origin');
  if (!origin || origin === 'null') return;
  const allowed = [request.headers.get('host'), publicUrl && new URL(publicUrl).host];
  if (!URL.canParse(origin) || !allowed.includes(new URL(origin).host)) throw problems.foreignOrigin();
}
