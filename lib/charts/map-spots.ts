import type { GeoProjection } from 'd3-geo';
import type { Locale } from '@/lib/i18n/locales';
import type { MapArea } from './map-areas';
import { factWords } from './map-words';
import type { MapSpot } from './model';

/** The map's box, and one em of its text in the same units: 22 em wide, which is what a telephone of 320 px has room for. */
export const MAP_BOX = { width: 288, height: 330, margin: 54 };
export const MAP_EM = 13;
/** Largest radius, and the least that holds a numeral. */
const LARGEST = 32;
const LEAST_RADIUS = 9.5;
/** Room between two circles. */
const BETWEEN = 2;

const STATES = { own: 'reported', whole_area: 'whole_area', none: 'none' } as const;

/** A circle for each area with coordinates: areas in proportion to the populations, so large that no two overlap. The largest first. */
export function mapSpots(areas: readonly MapArea[], projection: GeoProjection, locale: Locale): MapSpot[] {
  const placed = areas.flatMap((shown) => {
    const { latitude, longitude } = shown.area;
    const at = latitude === null || longitude === null ? null : projection([longitude, latitude]);
    return at ? [{ ...shown, x: at[0], y: at[1] }] : [];
  });
  const most = Math.max(1, ...placed.map(({ population }) => population));
  const share = ({ population }: { population: number }) => Math.sqrt(population / most);
  const pairs = placed.flatMap((a, index) => placed.slice(index + 1).map((b) => ({ a, b })));
  const fitting = pairs.map(({ a, b }) => (Math.hypot(a.x - b.x, a.y - b.y) - BETWEEN) / (share(a) + share(b)));
  const largest = Math.max(LEAST_RADIUS, Math.min(LARGEST, ...fitting));
  return placed
    .sort((a, b) => b.population - a.population)
    .map((spot) => ({
      areaId: spot.area.id,
      name: spot.name,
      x: round(spot.x),
      y: round(spot.y),
      radius: round(Math.max(LEAST_RADIUS, largest * share(spot))),
      state: STATES[spot.fact.basis],
      level: spot.fact.level,
      words: factWords(spot, locale),
    }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
