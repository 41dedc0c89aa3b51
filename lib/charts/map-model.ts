import { formatDay, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { Basis } from '@/lib/estimates/trend';
import { districtsOf } from './area-fact';
import { chartFoot } from './chart-foot';
import { viewWords, type ChartInput } from './chart-frame';
import { mapAreas, type MapArea } from './map-areas';
import { mapProjection, outlinePaths, outlinesOf, type Place } from './map-outlines';
import { MAP_BOX, mapSpots } from './map-spots';
import { mapTable } from './map-table';
import { factWords } from './map-words';
import type { LegendEntry, MapModel } from './model';
import { chosenWords, findingWords, onlyCategory } from './only-category';

/** F1 (F3 where no category is chosen) of each area on the chosen day, as circles on a map; the table is the same as a list. */
export function mapModel(input: ChartInput): MapModel {
  const { trend, locale, map } = input;
  const areas = mapAreas(trend, locale);
  const projection = projectionFor(input);
  const spots = projection ? mapSpots(areas, projection, locale) : [];
  const outlines = map && projection ? outlinePaths(outlinesOf(map), projection) : [];
  return {
    id: 'map',
    kind: 'map',
    width: MAP_BOX.width,
    height: MAP_BOX.height,
    title: titleOf(input, areas),
    subtitle: translator(locale)('mapChart.subtitle', { ...viewWords(input), ...chosenWords(trend, locale), day: dayWord(input) }),
    sentences: trend.on ? sentencesOf(input, areas, spots.length > 0) : [],
    outlines,
    spots,
    boundaries: boundariesOf(input, outlines.length > 0),
    legend: legendOf(input, areas),
    // Always there: the map is never the only way to its facts.
    tables: trend.on ? [mapTable(areas, { category: onlyCategory(trend), day: trend.on.day, locale })] : [],
    foot: chartFoot(input),
  };
}

/** Fitted to all public areas, not only to those that are shown: choosing an area does not move the map. */
function projectionFor({ trend, areas }: ChartInput) {
  const known = areas?.filter(({ level }) => level === 1) ?? districtsOf(trend).map(({ area }) => area);
  const places = known.filter((area): area is typeof area & Place => area.latitude !== null && area.longitude !== null);
  return places.length > 0 ? mapProjection(places, MAP_BOX) : null;
}

function dayWord({ trend, locale }: ChartInput): string {
  return trend.on ? formatDay(locale, trend.on.day, 'short') : '';
}

/** The finding: from how many areas severe shortage or worse is reported, by themselves. */
function titleOf(input: ChartInput, areas: readonly MapArea[]): string {
  const t = translator(input.locale);
  if (!input.trend.on) return t('mapChart.title.noDay');
  const values = { ...findingWords(input), day: dayWord(input) };
  const severe = areas.filter(({ ownLevel }) => (ownLevel ?? 0) >= 3).length;
  if (severe > 0) return t('mapChart.title.severe', { ...values, count: severe, total: areas.length });
  if (areas.some(({ fact }) => (fact.level ?? 0) >= 3)) return t('mapChart.title.wholeArea', values);
  return t(areas.some(({ fact }) => fact.level !== null) ? 'mapChart.title.mild' : 'mapChart.title.silent', values);
}

function sentencesOf({ trend, locale }: ChartInput, areas: readonly MapArea[], hasSpots: boolean): string[] {
  const t = translator(locale);
  const count = (basis: Basis) => areas.filter(({ fact }) => fact.basis === basis).length;
  const counts = { own: count('own'), whole: count('whole_area'), none: count('none'), total: areas.length };
  return [
    t('mapChart.counts', { day: formatDay(locale, trend.on!.day, 'short'), ...counts }),
    ...areas.map((area) => t('mapChart.area', { area: area.name, fact: factWords(area, locale) })),
    ...(counts.none > 0 ? [t('mapChart.silence')] : []),
    t(hasSpots ? 'mapChart.circles' : 'mapChart.noPlaces'),
  ];
}

function boundariesOf({ crisis, locale }: ChartInput, hasOutlines: boolean): string {
  const names = crisis.namesNotice ? nameIn(locale, crisis.namesNotice) : '';
  return [names, hasOutlines ? translator(locale)('mapChart.outlines') : ''].filter(Boolean).join(' ');
}

function legendOf({ locale }: ChartInput, areas: readonly MapArea[]): LegendEntry[] {
  const t = translator(locale);
  const keys = { own: 'map-own', whole_area: 'map-whole-area', none: 'map-none' } as const;
  const shown = (['own', 'whole_area', 'none'] as const).filter((basis) => areas.some(({ fact }) => fact.basis === basis));
  return shown.map((basis) => ({ key: keys[basis], label: t(`mapChart.legend.${basis}`) }));
}
