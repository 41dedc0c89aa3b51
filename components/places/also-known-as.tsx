import type { PublicArea } from '@/lib/crisis/areas';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';

/** Other names of an area, as its sources use them: no name is put above another by leaving it out. */
export function AlsoKnownAs({ locale, area }: { locale: Locale; area: PublicArea }) {
  const shown = nameIn(locale, area.names);
  const inOtherLanguages = LOCALES.map((other) => nameIn(other, area.names)).concat(area.names.az ?? []);
  const names = [...new Set([...inOtherLanguages, ...area.altNames])].filter((name) => name !== shown);
  if (names.length === 0) return null;
  return <span className="note place-also">{translator(locale)('places.areas.also', { names: names.join('; ') })}</span>;
}
