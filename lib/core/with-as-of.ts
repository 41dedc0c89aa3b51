/** An address inside the site that keeps to the instant a page is as of: `/areas/x` as `/areas/x?asOf=...`; as it is where there is none. */
export function withAsOf(href: string, asOf: string | null | undefined): string {
  if (!asOf) return href;
  const [path = '', hash] = href.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}${hash === undefined ? '' : `#${hash}`}`;
}
