/** Headers of bytes that never change; what a page of another origin needs to check them may be read there. */
export const FOR_EVER = {
  'cache-control': 'public, max-age=31536000, immutable',
  'access-control-expose-headers': 'ETag, Repr-Digest, Shortfall-Rows, Content-Disposition',
} as const;
