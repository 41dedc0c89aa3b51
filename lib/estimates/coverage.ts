import type { FigureArea } from '@/lib/crisis/areas';
import type { Coverage } from './trend';

/**
 * F5, coverage on one day (decision 003), in people and in areas of level 1. own: a report of the area or of a
 * place in it is active; any: also through a statement about the whole area. Shares and "3 of 5 areas" are these over
 * the denominators of the area.
 *
 * @param speaks whether a report of exactly this area is active
 */
export function coverageOf(area: FigureArea, speaks: (areaId: string) => boolean, wholeArea = false): Coverage {
  const people = area.population ?? 0;
  if (area.level > 0) {
    const own = hasReport(area, speaks);
    const any = own || wholeArea;
    return { ownPeople: own ? people : 0, anyPeople: any ? people : 0, ownAreas: Number(own), anyAreas: Number(any) };
  }
  const spoken = speaks(area.id);
  const districts = [...area.split, ...area.places].map((district) => coverageOf(district, speaks, spoken));
  const total = (key: keyof Coverage) => districts.reduce((sum, district) => sum + district[key], 0);
  return {
    ownPeople: total('ownPeople'),
    anyPeople: spoken ? people : total('anyPeople'),
    ownAreas: total('ownAreas'),
    anyAreas: total('anyAreas'),
  };
}

function hasReport(area: FigureArea, speaks: (areaId: string) => boolean): boolean {
  return speaks(area.id) || [...area.split, ...area.places].some((child) => hasReport(child, speaks));
}
