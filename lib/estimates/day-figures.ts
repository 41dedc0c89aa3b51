import type { AreaTree } from '@/lib/crisis/areas';
import type { PublicationPolicy } from '@/lib/crisis/schema';
import { coverageOf } from './coverage';
import type { FigureLead } from './lead-index';
import { peopleFigure, publicPeopleNode, publishedPeople, type PeopleNode } from './people';
import { bySeverity, type LeadsOf, type SeverityNode } from './severity';
import type { Coverage, PeopleFigure } from './trend';

/** One category on one day; arrays have the whole crisis first and then the districts, as publicAreas does. */
export type DayFigures = {
  nodes: SeverityNode[];
  people: { whole: PeopleNode; districts: readonly PeopleNode[] };
  peopleShown: PeopleFigure[];
  coverage: Coverage[];
};

export function dayFigures(
  leadsOf: LeadsOf<FigureLead>,
  tree: AreaTree,
  policy: PublicationPolicy,
  isPartItem: (itemCode: string) => boolean,
): DayFigures {
  const people = publicPeopleNode(tree.figures, leadsOf, policy);
  return {
    nodes: bySeverity(tree.figures, leadsOf, isPartItem),
    people,
    peopleShown: [people.whole.reported, ...people.districts.map((node) => publishedPeople(node, policy))].map(
      peopleFigure,
    ),
    coverage: coverageByArea(leadsOf, tree),
  };
}

/** F5 of the whole crisis and of each district. */
export function coverageByArea(leadsOf: LeadsOf<unknown>, tree: AreaTree): Coverage[] {
  const wholeArea = leadsOf(tree.figures.id).length > 0;
  return [
    coverageOf(tree.figures, leadsOf),
    ...tree.figures.split.map((district) => coverageOf(district, leadsOf, wholeArea)),
  ];
}
