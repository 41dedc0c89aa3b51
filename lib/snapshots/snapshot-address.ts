import { siteUrl } from '@/lib/auth/site';

/** Where a snapshot is found for ever: the address of its manifest, which a citation names. */
export function snapshotAddress(id: string): string {
  return `${siteUrl()}/data/${id}/manifest.json`;
}
