/**
 * Compares an address with a pattern like `/review/[id]`.
 *
 * @returns the parts in brackets by name, decoded; null when the address is another or cannot be decoded
 */
export function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index]!;
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name === undefined && part !== value) return null;
    if (name === undefined) continue;
    try {
      params[name] = decodeURIComponent(value);
    } catch {
      return null;
    }
    if (params[name] === '') return null;
  }
  return params;
}
