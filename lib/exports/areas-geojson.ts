import type { Feature, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Context } from '@/lib/auth/context';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentMap } from '@/lib/crisis/current';
import type { Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { trendRows } from '@/lib/estimates/trend-rows';
import type { Trend } from '@/lib/estimates/trend';
import { AREA_COLUMNS } from './columns/area-columns';
import type { Cell } from './columns/column';
import { readDataset } from './dataset';
import { LICENCE } from './licence';
import { areaCells } from './tables/areas-table';

/**
 * areas.geojson (RFC 7946): the public areas, each with the columns of areas.csv and its figures of one day under the names of trends.csv,
 * such as food_people_severe. A district is the outline of the profile's map that has its code, else a point; the whole crisis is a point.
 */
export async function areasGeojson(ctx: Context, filters: Filters): Promise<object> {
  const { db, crisis, now } = ctx;
  const areas = await currentAreas(db);
  const trend = await getTrend(db, crisis, filters, now);
  const outlines = outlinesOf(await currentMap(db));
  const { title, version, asOf, citation } = await readDataset(ctx, filters.asOf);
  const day = trend.on?.day ?? null;
  const figures = figuresOf(trend);
  return {
    type: 'FeatureCollection',
    name: title,
    dataVersion: version,
    asOf,
    day,
    licence: LICENCE.id,
    citation,
    features: publicAreas(areaTree(areas, crisis.policy)).map(
      (area): Feature<Geometry | null> => ({
        type: 'Feature',
        id: area.id,
        geometry: (area.level === 0 ? null : outlines.get(area.id)) ?? pointOf(area),
        properties: { ...named(areaCells(area, areas)), day, data_version: version, ...figures.get(area.id) },
      }),
    ),
  };
}

function named(cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(AREA_COLUMNS.map(({ name }, index) => [name, cells[index]!]));
}

/** The rows of trends.csv for the day that the page describes, by area: a property for each figure, with its range and status where it has them. */
function figuresOf(trend: Trend): Map<string, Record<string, Cell>> {
  const byArea = new Map<string, Record<string, Cell>>();
  for (const { day, areaCode, category, measure, value, low, high, status } of trendRows(trend)) {
    if (day !== trend.on?.day) continue;
    const name = `${category.toLowerCase()}_${measure}`;
    const range = measure === 'people_affected' ? { [`${name}_low`]: low, [`${name}_high`]: high } : {};
    const said = measure.startsWith('people_') ? { [`${name}_status`]: status } : {};
    byArea.set(areaCode, { ...byArea.get(areaCode), [name]: value, ...range, ...said });
  }
  return byArea;
}

function pointOf({ longitude, latitude }: PublicArea): Point | null {
  return longitude === null || latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] };
}

function outlinesOf(map: Topology | null): Map<string, Polygon | MultiPolygon> {
  if (!map?.objects.districts) return new Map();
  const { features } = feature(map, map.objects.districts as GeometryCollection);
  return new Map(
    features.flatMap(({ id, geometry }): [string, Polygon | MultiPolygon][] => {
      if (geometry.type === 'Polygon') return [[String(id), { ...geometry, coordinates: rightHanded(geometry.coordinates) }]];
      if (geometry.type === 'MultiPolygon') return [[String(id), { ...geometry, coordinates: geometry.coordinates.map(rightHanded) }]];
      return [];
    }),
  );
}

/** RFC 7946, 3.1.6: the outer ring runs counter-clockwise, holes clockwise. */
function rightHanded(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()));
}

/** Shoelace formula, in square degrees; positive where the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]![0]! * y - x * ring[index]![1]!) / 2, 0);
}
