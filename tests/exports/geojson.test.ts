import { parse } from 'csv-parse/sync';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

type Collection = {
  type: string;
  day: string;
  crs?: unknown;
  features: { id: string; geometry: { type: string; coordinates: number[][][] | number[] }; properties: Record<string, string | number | null> }[];
};

/** Two squares of a degree in one map: one that carries the code of an area, wound clockwise with a hole wound the other way; one of a stranger. */
const MAP = {
  type: 'Topology',
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'martuni', properties: { role: 'core' }, arcs: [[0], [1]] },
        { type: 'Polygon', id: 'elsewhere', properties: { role: 'context' }, arcs: [[0]] },
      ],
    },
  },
  arcs: [
    [[47, 39], [47, 40], [48, 40], [48, 39], [47, 39]],
    [[47.2, 39.2], [47.4, 39.2], [47.4, 39.4], [47.2, 39.2]],
  ],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
  await database.pool.query('UPDATE crisis SET map = $1', [MAP]);
});
afterAll(() => database.close());

const read = async (query = '') => JSON.parse((await download(dataRoute('areas.geojson'), query)).text) as Collection;
const rowsOf = async (file: string, query = '') => parse((await download(dataRoute(file), query)).text, { columns: true }) as Record<string, string>[];

test('a feature for each row of areas.csv, with its columns', async () => {
  const { type, crs, features } = await read();
  expect([type, crs]).toEqual(['FeatureCollection', undefined]);
  const rows = await rowsOf('areas.csv');
  expect(features.map(({ id }) => id)).toEqual(rows.map((row) => row.area_code));
  features.forEach(({ properties }, index) => {
    for (const [column, cell] of Object.entries(rows[index]!)) expect([column, String(properties[column] ?? '')]).toEqual([column, cell]);
  });
});

test('the outline of the map that has the code of a district, right-handed; a point for all others and for the whole', async () => {
  const { features } = await read();
  const geometryOf = (id: string) => features.find((feature) => feature.id === id)!.geometry;
  expect(geometryOf('martuni')).toEqual({
    type: 'Polygon',
    coordinates: [
      [[47, 39], [48, 39], [48, 40], [47, 40], [47, 39]],
      [[47.2, 39.2], [47.4, 39.4], [47.4, 39.2], [47.2, 39.2]],
    ],
  });
  expect(geometryOf('stepanakert')).toEqual({ type: 'Point', coordinates: [46.7528, 39.8177] });
  expect(geometryOf('nk').type).toBe('Point');
});

test.each(['', '?on=2023-01-15', '?on=2023-08-20&certainty=CONFIRMED'])('the figures are those of trends.csv on that day%s', async (query) => {
  const { day, features } = await read(query);
  expect(day).toBe(new URLSearchParams(query).get('on') ?? '2023-07-31');
  const asked = new URLSearchParams(query);
  asked.set('on', day);
  const rows = await rowsOf('trends.csv', `?${asked}`);
  expect(rows).toHaveLength(6 * 5 * 5);
  for (const row of rows) {
    const { properties } = features.find(({ id }) => id === row.area_code)!;
    const name = `${row.category!.toLowerCase()}_${row.measure}`;
    expect([name, String(properties[name] ?? '')]).toEqual([name, row.value]);
    if (row.measure === 'people_affected') expect([properties[`${name}_low`] ?? '', properties[`${name}_high`] ?? ''].map(String)).toEqual([row.low, row.high]);
    if (row.measure!.startsWith('people_')) expect(properties[`${name}_status`]).toBe(row.status);
  }
});
