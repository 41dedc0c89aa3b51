import type { Severity } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { FileSize } from './file-layout';
import { levelsIn } from './levels-in';
import type { ChartModel, LegendEntry } from './model';
import { shownSeverities } from './shown-severities';

export type FileEntry = { key: Severity | LegendEntry['key']; label: string };

/** What a low picture has room for besides the severities. */
const NEEDED: LegendEntry['key'][] = ['no-report', 'whole-area', 'arriving', 'range', 'map-whole-area', 'map-none'];

/** The key of a chart in a file: the severities where it shows some, then its own entries; in low pictures only what is there and needed. */
export function fileLegend(model: ChartModel, size: FileSize, locale: Locale): FileEntry[] {
  const t = translator(locale);
  const isLow = size !== 'square';
  const there = levelsIn(model);
  const levels = shownSeverities(model).filter((level) => !isLow || there.has(level));
  const entries = model.legend.filter(({ key }) => !isLow || NEEDED.includes(key));
  return [...levels.map((level) => ({ key: level, label: t(`severity.${level}.word`) })), ...entries];
}
