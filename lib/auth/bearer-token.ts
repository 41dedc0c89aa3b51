/** A key as RFC 6750 sends it; null where there is none. Other ways to authorise, such as a proxy's passwords, are not ours. */
export function bearerToken(request: Request): string | null {
  const said = /^Bearer(?: +(.*))?$/i.exec(request.headers.get('authorization')?.trim() ?? '');
  return said ? (said[1] ?? '') : null;
}
