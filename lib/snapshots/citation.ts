import { snapshotAddress } from './snapshot-address';
import { nameIn } from '@/lib/i18n/format';
import type { Crisis } from '@/lib/crisis/schema';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** How a snapshot is cited, in the words of a language. */
export function citationOf(locale: Locale, id: string, { names }: Pick<Crisis, 'names'>): string {
  return translator(locale)('snapshots.citation', { crisis: nameIn(locale, names), id, address: snapshotAddress(id) });
}
