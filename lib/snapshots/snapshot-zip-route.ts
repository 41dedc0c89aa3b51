import { Readable } from 'node:stream';
import { problems } from '@/lib/core/problem';
import { bodyOf } from '@/lib/exports/body-of';
import { endpoint } from '@/lib/http/endpoint';
import { FOR_EVER } from './for-ever';
import { isKnownTag } from './known-tag';
import { refuseParameters } from './refuse-parameters';
import { snapshotZip } from './snapshot-zip';

/** /data/<snapshot>/shortfall.zip: every file of the snapshot in one. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ db }, _input, request) => {
    refuseParameters(request);
    const id = new URL(request.url).pathname.split('/').at(-2)!;
    const snapshot = await db.snapshot.findUnique({ where: { id }, include: { files: { orderBy: { position: 'asc' } } } });
    if (!snapshot) throw problems.notFound();
    // The last file says the sums of all others.
    const tag = `"${snapshot.files.at(-1)!.sha256}-zip"`;
    const headers = new Headers({ ...FOR_EVER, etag: tag, 'last-modified': snapshot.asOf.toUTCString() });
    if (isKnownTag(request, [tag])) return new Response(null, { status: 304, headers });
    headers.set('content-type', 'application/zip');
    headers.set('content-disposition', `attachment; filename="shortfall-${id}.zip"`);
    if (request.method === 'HEAD') return new Response(null, { headers });
    const files = snapshot.files.map(({ snapshotId, name, gzipBytes }) => ({ snapshotId, name, gzipBytes: Number(gzipBytes) }));
    return new Response(bodyOf(Readable.from(snapshotZip(db, id, files))), { headers });
  },
  present: (response) => response,
});
