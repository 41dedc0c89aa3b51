export type Encoding = 'br' | 'gzip' | 'identity';

const SMALLEST_FIRST = ['br', 'gzip'] as const;

/** The first of the encodings on offer that a client takes, else as it is. */
export function encodingFor(acceptEncoding: string | string[] = '', offered: readonly Exclude<Encoding, 'identity'>[] = SMALLEST_FIRST): Encoding {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const taken = String(acceptEncoding).toLowerCase().split(',').filter((part) => !refused.test(part)).map((part) => part.split(';')[0]!.trim());
  return offered.find((encoding) => taken.includes(encoding)) ?? 'identity';
}
