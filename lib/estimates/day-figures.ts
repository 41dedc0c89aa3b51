import type { AreaTree } from '@/lib/crisis/areas';
import type { PublicationPolicy } from '@/lib/crisis/schema';
import { coverageOf } from './coverage';
import type { FigureLead } from './lead-index';
import { peopleFigure, publicPeopleNode, publishedPeople, type LeadWithPeople, type PeopleNode } from './people';
import { bySeverity, type LeadsOf, type SeverityNode } from './severity';
import type { Coverage, PeopleFigure } from './trend';

/** F2 of one day: `shown` is what the public sees, the whole crisis first and then the districts. */
export type DayPeople = { whole: PeopleNode; districts: readonly PeopleNode[]; shown: PeopleFigure[] };

/** One category on one day. */
export type DayFigures = { nodes: SeverityNode[]; peopleShown: PeopleFigure[] };

export function dayFigures(
  leadsOf: LeadsOf<FigureLead>,
  tree: AreaTree,
  policy: PublicationPolicy,
  isPartItem: (itemCode: string) => boolean,
): DayFigures {
  return {
    nodes: bySeverity(tree.figures, leadsOf, isPartItem),
    peopleShown: dayPeople(leadsOf, tree, policy).shown,
  };
}

/** F2 of the whole crisis and of each district, with what F3 needs of it. */
export function dayPeople(leadsOf: LeadsOf<LeadWithPeople>, tree: AreaTree, policy: PublicationPolicy): DayPeople {
  const { whole, districts } = publicPeopleNode(tree.figures, leadsOf, policy);
  const reported = [whole.reported, ...districts.map((node) => publishedPeople(node, policy))];
  return { whole, districts, shown: reported.map(peopleFigure) };
}

/** F5 of the whole crisis and of each district. */
export function coverageByArea(speaks: (areaId: string) => boolean, tree: AreaTree): Coverage[] {
  const wholeArea = speaks(tree.figures.id);
  return [
    coverageOf(tree.figures, speaks),
    ...tree.figures.split.map((district) => coverageOf(district, speaks, wholeArea)),
  ];
}
