import { siteUrl } from '@/lib/auth/site';
import type { Context } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { figureDays, presentOf } from '@/lib/estimates/period';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { translator } from '@/lib/i18n/translate';

/** What all documents about the data say of them: which state, of which days, and how it is cited. */
export type Dataset = {
  title: string;
  /** As of this instant; null: as they are now. */
  asOf: string | null;
  version: number;
  /** Reports erased for safety until today. */
  erasures: number;
  changedAt: Date;
  /** First and last day of the figures; null before the first. */
  days: { first: Day; last: Day } | null;
  /** Where the installation is reached. */
  origin: string;
  citation: string;
};

/**
 * The public data now, or as of an instant.
 *
 * @param cited the address that a citation names, where it is not that of the data themselves
 */
export async function readDataset({ db, crisis, now }: Context, asOf: string | null, cited?: string): Promise<Dataset> {
  const { version, changedAt, erasures } = await readVersion(db, asOf);
  const days = figureDays(crisis, NO_FILTERS, todayIn(crisis.timeZone, presentOf({ asOf }, now)));
  const [first, last] = [days[0], days.at(-1)];
  const origin = siteUrl();
  const address = cited ?? (asOf === null ? `${origin}/data` : `${origin}/data/shortfall.zip?asOf=${asOf}`);
  return {
    title: `${crisis.sample ? 'SAMPLE. ' : ''}Shortfall: ${crisis.names.en}`,
    asOf,
    version,
    erasures,
    changedAt,
    days: first !== undefined && last !== undefined ? { first, last } : null,
    origin,
    citation: translator('en')('dataPage.licence.citation', { crisis: crisis.names.en, version: String(version), address }),
  };
}
