import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import type { Area } from '@/lib/crisis/schema';
import { AREA_COLUMNS } from '../columns/area-columns';
import type { Cell } from '../columns/column';
import type { DataTable } from '../data-table';

/** areas.csv: the public areas with the denominators of every figure. The profile of a crisis has one state: `asOf` selects nothing in it. */
export const AREAS_TABLE: DataTable = {
  name: 'areas',
  columns: AREA_COLUMNS,
  key: ['area_code'],
  refersTo: { parent_code: ['areas', 'area_code'] },
  takes: ['asOf'],
  rows: async ({ ctx: { db, crisis } }) => {
    const areas = await currentAreas(db);
    return publicAreas(areaTree(areas, crisis.policy)).map((area) => areaCells(area, areas));
  },
};

/** A public area as cells of AREA_COLUMNS; `areas` are all of the profile. */
export function areaCells(area: PublicArea, areas: readonly Area[]): Cell[] {
  // Areas that are shown as one are counted as one: each member's date and source is said.
  const members = areas.filter(({ id }) => area.members.includes(id));
  const said = (of: (member: Area) => string | null) => [...new Set(members.map(of).filter(Boolean))].join(' + ') || null;
  return [
    area.id, area.level, area.parentId, area.names.en, area.names.hy ?? null, area.names.ru ?? null, area.population,
    members.some(({ populationIsEstimate }) => populationIsEstimate) ? 'estimate' : 'count',
    said(({ populationDate }) => populationDate), said(({ populationSource }) => populationSource), area.latitude, area.longitude,
  ];
}
