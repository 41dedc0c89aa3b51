import { localPath } from '@/lib/i18n/locales';
import { keptFile, keptPage, shellCaches } from './shell-caches';
import { SHELL } from './shell-manifest';
import { shellPlaceOf, type ShellPage, type ShellPlace } from './shell-place';

/** The scripts of islands and Next's style sheets. */
const FILE = /^\/(islands\/.+\.js|_next\/static\/.+\.css)$/;

/**
 * The answer to a request of a page, from the phone where it keeps one; null leaves the request to the browser as if there were no worker.
 * That is everything but GET, every API, every other page, and every address with parameters.
 */
export function answerFromPhone(request: Request): Promise<Response> | null {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || search) return null;
  if (request.mode !== 'navigate') return FILE.test(pathname) ? firstPhone(keptFile(pathname), request) : null;
  const place = shellPlaceOf(pathname);
  if (!place) return null;
  return place.first === 'phone' ? firstPhone(keptPage(place.locale, place.page), request, place) : firstNetwork(request, place);
}

/** A cache that cannot be read counts as empty. */
async function firstPhone(kept: Promise<Response | undefined>, request: Request, place?: ShellPlace): Promise<Response> {
  return (await kept.catch(() => undefined)) ?? (place ? firstNetwork(request, place) : fetch(request));
}

async function firstNetwork(request: Request, { locale, page }: ShellPlace): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await keptPage(locale, page)) ?? (await inAnotherLanguage(page));
  }
}

/** Without a network the page in a language that is kept serves better than none. */
async function inAnotherLanguage(page: ShellPage): Promise<Response> {
  for (const { locale, version } of await shellCaches()) {
    if (version === SHELL.version && (await keptPage(locale, page))) return Response.redirect(localPath(locale, page));
  }
  return Response.error();
}
