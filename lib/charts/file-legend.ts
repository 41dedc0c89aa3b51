import type { Severity } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { FileSize } from './file-layout';
import type { ChartModel, LegendEntry } from './model';
import { shownSeverities } from './shown-severities';

export type FileEntry = { key: Severity | LegendEntry['key']; label: string };

/** What a low picture has room for besides the severities. */
const NEEDED: LegendEntry['key'][] = ['no-report', 'whole-area', 'arriving', 'range', 'map-whole-area', 'map-none'];

/** The key of a chart in a file: the severities where it shows some, then its own entries; in low pictures what cannot be read without. */
export function fileLegend(model: ChartModel, size: FileSize, locale: Locale): FileEntry[] {
  const t = translator(locale);
  // A map has few marks, and needs its height: what none of them shows is left out.
  const isThere = (level: Severity) => model.kind !== 'map' || model.spots.some((spot) => spot.level === level);
  const levels = shownSeverities(model).filter(isThere).map((level) => ({ key: level, label: t(`severity.${level}.word`) }));
  return [...levels, ...model.legend.filter(({ key }) => size === 'square' || NEEDED.includes(key))];
}
