import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { THEME_SCRIPT } from '@/components/layout/theme-script';

/** On every answer, whoever makes it. */
const FIXED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * What a page may load and run. Only scripts with this answer's nonce run, and what those load themselves.
 *
 * @param dev Next's development server evaluates code, styles the page inline and talks over a web socket
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // The service worker; without this line strict-dynamic would count for it too and refuse it.
    "worker-src 'self'",
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const THEME_SCRIPT_HASH = createHash('sha256').update(THEME_SCRIPT).digest('base64');

/**
 * What a public page may load and run. Its bytes are the same for everybody, so there is no nonce: besides this server's files the one inline
 * script that the layout writes may run, known by its hash. No other script that finds its way into a page is ever let run.
 */
const PUBLIC_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'sha256-${THEME_SCRIPT_HASH}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every public page carries. */
export const PUBLIC_HEADERS = { ...FIXED, 'content-security-policy': PUBLIC_POLICY };

/** Sets the headers of answers that are the same for everybody. */
export function setPublicHeaders(res: ServerResponse): void {
  for (const [name, value] of Object.entries(PUBLIC_HEADERS)) res.setHeader(name, value);
}

/**
 * Sets what an answer in JSON or a file of a page needs, and no more: it is no page, and somebody may wait for it on a line of a kilobyte a
 * second. Should a browser ever show it as one, nothing in it is loaded or run, and nobody can frame it.
 */
export function setDataHeaders(res: ServerResponse): void {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
}

/** What every file that is made from the public data carries: a few of them are shown in a browser, and none loads anything that it does not hold. */
export const FILE_HEADERS = { ...FIXED, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

/** Sets the headers of such a file where it is sent as it is made. */
export function setFileHeaders(res: ServerResponse): void {
  for (const [name, value] of Object.entries(FILE_HEADERS)) res.setHeader(name, value);
}

/** Sets the headers on this one answer, and its policy on the request too: there Next finds the nonce for its own scripts. */
export function setSecurityHeaders(req: IncomingMessage, res: ServerResponse, dev: boolean): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), dev);
  req.headers['content-security-policy'] = policy;
  for (const [name, value] of Object.entries({ ...FIXED, 'content-security-policy': policy })) res.setHeader(name, value);
}

const INTERNAL = /^(x-shortfall-|x-forwarded-|x-middleware-|x-invoke-|x-real-ip$|forwarded$|content-security-policy)/;

/** Takes off what only the server itself may say, or a proxy that nobody has vouched for. */
export function dropForgedHeaders(req: IncomingMessage): void {
  for (const name of Object.keys(req.headers)) if (INTERNAL.test(name)) delete req.headers[name];
}
