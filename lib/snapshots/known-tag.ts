/** Whether the reader has the file under one of these strong tags already; If-None-Match compares weakly. */
export function isKnownTag(request: Request, tags: readonly string[]): boolean {
  const known = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.some((tag) => tag === '*' || tags.includes(tag));
}
