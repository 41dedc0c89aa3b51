import { Readable } from 'node:stream';
import { problems } from '@/lib/core/problem';
import { bodyOf } from '@/lib/exports/body-of';
import { endpoint } from '@/lib/http/endpoint';
import { FOR_EVER } from './for-ever';
import { gzipPieces, plainBytes } from './frozen-bytes';
import { isKnownTag } from './known-tag';
import { refuseParameters } from './refuse-parameters';
import { takesGzip } from './takes-gzip';

/**
 * /data/<snapshot>/<file>: the bytes as they were frozen, for ever. A reader who takes gzip gets the stream that is stored; length, tag and
 * digest are those of the bytes that are sent (RFC 9110, RFC 9530), and the tag of the plain file is its SHA-256 in hex.
 */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ db }, _input, request) => {
    refuseParameters(request);
    const [snapshotId = '', name = ''] = new URL(request.url).pathname.split('/').slice(-2);
    const file = await db.snapshotFile.findUnique({ where: { snapshotId_name: { snapshotId, name } }, include: { snapshot: true } });
    if (!file) throw problems.notFound();
    const isPacked = takesGzip(request.headers.get('accept-encoding'));
    const [plainTag, packedTag] = [`"${file.sha256}"`, `"${file.sha256}-gzip"`];
    const headers = new Headers({
      ...FOR_EVER,
      etag: isPacked ? packedTag : plainTag,
      'last-modified': file.snapshot.asOf.toUTCString(),
      vary: 'Accept-Encoding',
    });
    if (isKnownTag(request, [plainTag, packedTag])) return new Response(null, { status: 304, headers });
    headers.set('content-type', file.contentType);
    headers.set('content-disposition', `${isToRead(file.contentType) ? 'inline' : 'attachment'}; filename="${name}"`);
    headers.set('content-length', String(isPacked ? file.gzipBytes : file.bytes));
    headers.set('repr-digest', `sha-256=:${Buffer.from(isPacked ? file.gzipSha256 : file.sha256, 'hex').toString('base64')}:`);
    if (isPacked) headers.set('content-encoding', 'gzip');
    if (file.rows !== null) headers.set('shortfall-rows', String(file.rows));
    if (request.method === 'HEAD') return new Response(null, { headers });
    const stored = { snapshotId, name, gzipBytes: Number(file.gzipBytes) };
    return new Response(bodyOf(isPacked ? Readable.from(gzipPieces(db, stored)) : plainBytes(db, stored)), { headers });
  },
  present: (response) => response,
});

/** A citation leads to the manifest: what explains the data opens in the browser, tables are taken along. */
function isToRead(contentType: string): boolean {
  return /^(application\/json|text\/plain)\b/.test(contentType);
}
