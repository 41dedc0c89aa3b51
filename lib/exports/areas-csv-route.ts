import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import type { Area } from '@/lib/crisis/schema';
import { AREA_COLUMNS } from './columns/area-columns';
import type { Cell } from './columns/column';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';

/** /data/areas.csv: the public areas with the denominators of every figure. */
export const GET = dataFile({
  name: 'areas',
  columns: AREA_COLUMNS,
  filtered: false,
  open: async ({ ctx: { db, crisis }, options }) => {
    const areas = await currentAreas(db);
    return csvStream(AREA_COLUMNS, publicAreas(areaTree(areas, crisis.policy)).map((area) => cells(area, areas)), options);
  },
});

function cells(area: PublicArea, areas: readonly Area[]): Cell[] {
  // Areas that are shown as one are counted as one: each member's date and source is said.
  const members = areas.filter(({ id }) => area.members.includes(id));
  const said = (of: (member: Area) => string | null) => [...new Set(members.map(of).filter(Boolean))].join(' + ') || null;
  return [
    area.id, area.level, area.parentId, area.names.en, area.names.hy ?? null, area.names.ru ?? null, area.population,
    members.some(({ populationIsEstimate }) => populationIsEstimate) ? 'estimate' : 'count',
    said(({ populationDate }) => populationDate), said(({ populationSource }) => populationSource), area.latitude, area.longitude,
  ];
}
