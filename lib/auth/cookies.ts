import { isSecureSite } from './site';

/** Browsers cap a cookie's life at 400 days. How long a session lives is decided by its row, not by its cookie. */
export const COOKIE_DAYS = 400;

type Purpose = 'session-token' | 'csrf-token' | 'callback-url' | 'device';

/** next-auth's own names; with `__Host-` under HTTPS, so that no other host or path can set or read them. */
export function cookieName(purpose: Purpose): string {
  return `${isSecureSite() ? '__Host-' : ''}next-auth.${purpose}`;
}

/** What every cookie of ours carries. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecureSite() };
}

/** A Set-Cookie line for a value of ours that lives as long as a browser allows. */
export function setCookieLine(purpose: Purpose, value: string): string {
  return cookieLine(purpose, value, COOKIE_DAYS * 24 * 60 * 60);
}

/** A Set-Cookie line that takes a cookie of ours off the browser. */
export function dropCookieLine(purpose: Purpose): string {
  return cookieLine(purpose, '', 0);
}

function cookieLine(purpose: Purpose, value: string, maxAge: number): string {
  const secure = isSecureSite() ? '; Secure' : '';
  return `${cookieName(purpose)}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** The value of a cookie of ours in a Cookie header, or null when it is not there or cannot be decoded. */
export function readCookie(header: string | null, purpose: Purpose): string | null {
  const name = `${cookieName(purpose)}=`;
  const pair = (header ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(name));
  try {
    return pair ? decodeURIComponent(pair.slice(name.length)) : null;
  } catch {
    return null;
  }
}
