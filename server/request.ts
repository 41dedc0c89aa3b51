import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Pool } from '@/lib/db/client';
import { onPrimary } from '@/lib/db/public-db';
import { ANSWER_HEADER, openAnswer } from '@/lib/http/open-answers';
import { problemResponse, toProblem } from '@/lib/http/problem-response';
import { localeFromHeader, splitPath } from '@/lib/i18n/locales';
import { problems } from '@/lib/core/problem';
import { replaceFailure } from './failure-page';
import { forceStatus } from './force-status';
import { answerForm } from './forms';
import type { AnswerFiles } from './front-cache/answer-files';
import type { AnswerPublicPages } from './front-cache/answer-public-pages';
import { livez, readyz } from './health';
import { hotRoute } from './hot-routes';
import type { AnswerScripts } from './islands';
import { PRIMARY_HEADER } from './front-cache/render-inward';
import { matchPath } from './match-path';
import type { ReplicaWatch } from './replica/replica-watch';
import { dropForgedHeaders, setDataHeaders, setFileHeaders, setPublicHeaders, setSecurityHeaders } from './security-headers';
import { sendWebResponse, toWebRequest } from './web-adapter';
import { WORKER_PATH } from './worker-file';

type Parts = {
  /** Renders pages and answers the API routes. */
  next: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  pool: Pool;
  /** Null where public reads ask the same database as everything else. */
  replica?: ReplicaWatch | null;
  /** This server's own origin, for the addresses of requests it answers itself. */
  origin: string;
  dev: boolean;
  answerScripts: AnswerScripts;
  /** Null in development: there every page is rendered for each request. */
  answerPublicPages: AnswerPublicPages | null;
  /** None in development too. */
  answerFiles?: AnswerFiles;
};

/** The life of a connection's request, in this order: kept files, public pages, health, scripts, hot routes, forms, Next. */
export function requestListener(parts: Parts): RequestListener {
  return (req, res) => {
    // A client that breaks off is no fault of ours and must not end the process.
    req.on('error', () => undefined);
    res.on('error', () => undefined);
    answer(parts, req, res).catch((error: unknown) => refuse(error, req, res));
  };
}

/** How a page is rendered for the front cache, from a request made inside: it may say its status, and what it says goes nowhere else. */
export function inwardListener(next: Parts['next']): RequestListener {
  return (req, res) => {
    letPageSayStatus(req, res);
    const render = () => next(req, res).catch(() => (res.headersSent ? res.destroy() : res.writeHead(500).end()));
    void (req.headers[PRIMARY_HEADER] ? onPrimary(render) : render());
  };
}

async function answer(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { next, pool, replica = null, origin, dev, answerScripts, answerPublicPages, answerFiles } = parts;
  const pathname = pathnameOf(req.url);
  const hot = hotRoute(req.method, pathname);
  if (hot?.isKept && (await answerFiles?.(req, res, hot.handler))) return;
  if (!hot && isPage(pathname) && !isWrite(req.method) && (await answerPublicPages?.(req, res))) return;
  dropForgedHeaders(req);
  if (isData(pathname)) setDataHeaders(res);
  else if (hot) setFileHeaders(res);
  else setSecurityHeaders(req, res, dev);
  if (pathname === '/livez') return sendWebResponse(livez(), req, res);
  if (pathname === '/readyz') return sendWebResponse(await readyz(pool, replica), req, res);
  if (await answerScripts(req, res, pathname)) return;
  if (hot) {
    const params = matchPath(hot.path, pathname) ?? {};
    return sendWebResponse(await hot.handler(toWebRequest(req, res, origin), { params: Promise.resolve(params) }), req, res);
  }
  if (isPage(pathname)) {
    if (!dev) replaceFailure(res, { pool, locale: splitPath(pathname).locale });
    if (isWrite(req.method) && (await answerForm({ req, res, origin, pathname }))) return;
    letPageSayStatus(req, res);
  }
  await next(req, res);
}

function letPageSayStatus(req: IncomingMessage, res: ServerResponse): void {
  const key = randomBytes(16).toString('base64url');
  req.headers[ANSWER_HEADER] = key;
  res.once('close', openAnswer(key, (status) => forceStatus(res, status)).close);
}

function pathnameOf(url = ''): string {
  if (!url.startsWith('/')) throw problems.notFound();
  return url.split('?', 1)[0]!;
}

const NO_PAGE = ['/livez', '/readyz', WORKER_PATH];
/** What next-auth answers under /api/auth/ can be a page. The scripts and style sheets of a page are governed by the page's own policy. */
function isData(pathname: string): boolean {
  if (pathname.startsWith('/islands/') || pathname.startsWith('/_next/static/')) return true;
  return pathname.startsWith('/api/') && !pathname.startsWith('/api/auth/');
}

const NO_PAGES = ['/api/', '/_next/', '/islands/'];

/** Whatever is neither health nor an API route nor a file of a build is a page. */
function isPage(pathname: string): boolean {
  return !NO_PAGE.includes(pathname) && !NO_PAGES.some((folder) => pathname.startsWith(folder));
}

function isWrite(method: string | undefined): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

async function refuse(error: unknown, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (res.headersSent || res.destroyed) return void res.destroy();
  setPublicHeaders(res);
  const prefixed = splitPath(req.url ?? '/').locale;
  const locale = prefixed === 'en' ? localeFromHeader(req.headers['accept-language'] ?? null) : prefixed;
  await sendWebResponse(problemResponse(toProblem(error), locale), req, res);
}
