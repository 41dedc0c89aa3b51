/** Only used to resolve a path; never contacted. */
const BASE = 'http://local.invalid';
const NOT_A_PAGE = /^\/(api|_next|(?:(?:hy|ru)\/)?sign-(?:in|out))(\/|$)/;

/** A page of this site to go on to after signing in, or null for anything else: other hosts, schemes, the API, the sign-in itself. */
export function localTarget(next: string | null | undefined): string | null {
  if (!next?.startsWith('/') || !URL.canParse(next, BASE)) return null;
  const url = new URL(next, BASE);
  if (url.origin !== BASE || NOT_A_PAGE.test(url.pathname)) return null;
  return url.pathname.startsWith('//') ? null : url.pathname + url.search;
}
