export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest encoding that a client takes: brotli, then gzip, else as it is. */
export function encodingFor(acceptEncoding: string | string[] = ''): Encoding {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const taken = String(acceptEncoding).toLowerCase().split(',').filter((part) => !refused.test(part)).map((part) => part.split(';')[0]!.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? 'identity';
}
