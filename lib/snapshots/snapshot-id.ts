import { todayIn } from '@/lib/core/dates';

/** A snapshot as it stands in addresses, such as 2026-11-23-v42: its day where the crisis is, and its version of the public data. */
export function snapshotId({ asOf, version, timeZone }: { asOf: Date; version: number; timeZone: string }): string {
  return `${todayIn(timeZone, asOf)}-v${version}`;
}

/** The day of a snapshot, as its id says it. */
export function dayOfSnapshot(id: string): string {
  return id.slice(0, 'YYYY-MM-DD'.length);
}
