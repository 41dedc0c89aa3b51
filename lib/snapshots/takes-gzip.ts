/** Whether an Accept-Encoding takes gzip by its name; `q=0` refuses it. */
export function takesGzip(acceptEncoding: string | null): boolean {
  const parts = (acceptEncoding ?? '').toLowerCase().split(',').map((part) => part.trim());
  return parts.some((part) => /^(x-)?gzip\b/.test(part) && !/;\s*q=0(\.0*)?$/.test(part));
}
