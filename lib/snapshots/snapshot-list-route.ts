import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { endpoint } from '@/lib/http/endpoint';
import { asOfText } from './frozen-at';
import { isKnownTag } from './known-tag';
import { listSnapshots, type ListedSnapshot } from './list-snapshots';
import { refuseParameters } from './refuse-parameters';
import { snapshotAddress } from './snapshot-address';

/** /data/snapshots.json: every snapshot, newest first, with its files and their sums. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ db }, _input, request) => {
    refuseParameters(request);
    const [count, newest] = [await db.snapshot.count(), await db.snapshot.findFirst({ orderBy: [{ madeAt: 'desc' }, { id: 'desc' }] })];
    const { erasures } = await readDataVersion(db);
    // Snapshots are only ever added, or made anew after an erasure.
    const tag = `"${count}-${newest?.id ?? 'none'}${erasures > 0 ? `-${erasures}` : ''}"`;
    const headers = new Headers({ 'cache-control': 'public, no-cache', etag: tag });
    if (newest) headers.set('last-modified', newest.asOf.toUTCString());
    if (isKnownTag(request, [tag])) return new Response(null, { status: 304, headers });
    headers.set('content-type', 'application/json; charset=utf-8');
    if (request.method === 'HEAD') return new Response(null, { headers });
    const data = (await listSnapshots(db)).map(listed);
    return new Response(`${JSON.stringify({ data, meta: { count: data.length } }, null, 2)}\n`, { headers });
  },
  present: (response) => response,
});

function listed({ id, asOf, madeAt, remadeAt, dataVersion, head, files }: ListedSnapshot) {
  const address = snapshotAddress(id);
  return {
    id,
    asOf: asOfText(asOf),
    madeAt: asOfText(madeAt),
    ...(remadeAt ? { remadeAt: asOfText(remadeAt) } : {}),
    dataVersion,
    head,
    address,
    files: files.map(({ name, contentType, bytes, rows, sha256 }) => ({
      name, address: new URL(name, address).href, mediaType: contentType, bytes, rows, sha256,
    })),
  };
}
