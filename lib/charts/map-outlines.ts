import { geoArea, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Role = { role?: 'core' | 'context' };
export type Outlines = FeatureCollection<MultiPolygon, Role>;
export type Place = { latitude: number; longitude: number };

/** How far a path may reach out of its box before it is cut: a wide picture shows what lies beside the box. */
const BESIDE = 500;
const ABOVE = 20;
/** Places closer together than this many degrees do not fill the box: the map keeps some country around them. */
const LEAST_SPAN = 0.2;

/** The outlines of a profile's map (object "districts", property role: core or context); what is no polygon is left out. */
export function outlinesOf(map: Topology): Outlines {
  const { features } = feature(map, map.objects.districts as GeometryCollection<Role>);
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry, properties }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map(clockwise) } }]
        : [],
    ),
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** d3-geo takes the inside of a ring to be on its right; GeoJSON (RFC 7946) has it on the left. Wrongly wound, a district is the rest of the globe. */
function clockwise(rings: Position[][]): Position[][] {
  const isRest = geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI;
  return isRest ? rings.map((ring) => [...ring].reverse()) : rings;
}

/** Mercator, north up, fitted to a box of `width` by `height` so that all places lie in it, `margin` away from its edges. */
export function mapProjection(places: readonly Place[], { width, height, margin }: Record<'width' | 'height' | 'margin', number>): GeoProjection {
  const around = LEAST_SPAN / 2;
  const [west, east] = ends(places.map(({ longitude }) => longitude), around);
  const [south, north] = ends(places.map(({ latitude }) => latitude), around);
  const corners = { type: 'MultiPoint' as const, coordinates: [[west, south], [east, north]] };
  const fitted = geoMercator().fitExtent([[margin, margin], [width - margin, height - margin]], corners);
  return fitted.clipExtent([[-BESIDE, -ABOVE], [width + BESIDE, height + ABOVE]]);
}

/** Smallest and largest of some degrees, at least twice `around` apart. */
function ends(degrees: readonly number[], around: number): [number, number] {
  const [low, high] = [Math.min(...degrees), Math.max(...degrees)];
  const middle = (low + high) / 2;
  return [Math.min(low, middle - around), Math.max(high, middle + around)];
}

/** The outlines as SVG paths in whole numbers, the context first so that core lines are drawn over it. */
export function outlinePaths(outlines: Outlines, projection: GeoProjection): { path: string; core: boolean }[] {
  const path = geoPath(projection).digits(0);
  return outlines.features
    .map((one) => ({ path: path(one) ?? '', core: one.properties.role === 'core' }))
    .filter((outline) => outline.path !== '')
    .sort((a, b) => Number(a.core) - Number(b.core));
}
