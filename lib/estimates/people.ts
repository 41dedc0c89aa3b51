import type { FigureArea } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import type { PeoplePolicy } from '@/lib/publication/suppress';
import { amountOf, cappedAt, largestOf, publishedAmount, shownAmount, sumOf, type Amount } from './amount';
import type { FigurePeople } from './figure-report';
import type { LeadsOf } from './severity';
import type { PeopleFigure } from './trend';

/**
 * For one area and item: the leading report among active ones with known people, and the smallest and largest of those.
 */
export type PeopleLead = {
  people: Exclude<FigurePeople, null>;
  low: Exclude<FigurePeople, null>;
  high: Exclude<FigurePeople, null>;
  /** The day of the leading report, which is the newest one with known people. */
  on: Day;
  /** All of them are published statements. */
  published: boolean;
};
export type LeadWithPeople = { people: PeopleLead | null };

/**
 * F2 of one area: reported people with the smallest and largest opinion, and the newest day that a report in it
 * describes.
 */
export type ReportedPeople = { value: Amount; low: Amount; high: Amount; newestOn: Day };

/**
 * F2 of an area and of everything inside it. `replaced`: a newer report of the area stands in place of its children's
 * sum.
 */
export type PeopleNode = {
  reported: ReportedPeople | null;
  replaced: boolean;
  children: readonly PeopleNode[];
  population: number | null;
};

/**
 * F2, people affected as reported (decision 003), before anything is rounded: own = the largest over the items;
 * a report of the area newer than every active report inside it replaces the sum of its children, otherwise value =
 * min(population, max(own, children)). Both rules are the category's, not the item's: a newer report about sugar
 * replaces older ones about bread.
 */
export function peopleNode(area: FigureArea, leadsOf: LeadsOf<LeadWithPeople>, policy: PeoplePolicy): PeopleNode {
  const children = [...area.split, ...area.places].map((child) => peopleNode(child, leadsOf, policy));
  return combined(ownPeople(leadsOf(area.id), policy), children, area.population);
}

/**
 * F2 as published: each district is rounded and suppressed once, and the whole is computed from those public values.
 */
export function publicPeopleNode(
  root: FigureArea,
  leadsOf: LeadsOf<LeadWithPeople>,
  policy: PeoplePolicy,
): { whole: PeopleNode; districts: readonly PeopleNode[] } {
  const districts = [...root.split, ...root.places].map((district) => peopleNode(district, leadsOf, policy));
  const shown = districts.map((node) => ({ ...node, reported: publishedPeople(node, policy) }));
  return { whole: combined(ownPeople(leadsOf(root.id), policy), shown, root.population), districts };
}

export function publishedPeople({ reported, population }: PeopleNode, policy: PeoplePolicy): ReportedPeople | null {
  if (reported === null) return null;
  const published = (amount: Amount) => publishedAmount(amount, policy, population);
  return {
    ...reported,
    value: published(reported.value),
    low: published(reported.low),
    high: published(reported.high),
  };
}

/** The published figure: low and high stand only beside a value, and only where they are not withheld themselves. */
export function peopleFigure(reported: ReportedPeople | null): PeopleFigure {
  if (reported === null) return { value: null, low: null, high: null, status: 'unknown' };
  const { value, status } = shownAmount(reported.value);
  if (value === null) return { value: null, low: null, high: null, status };
  const high = shownAmount(reported.high);
  return {
    value,
    status,
    low: shownAmount(reported.low).value,
    high: high.status === 'partly_suppressed' ? reported.high.most : high.value,
  };
}

function ownPeople(leads: readonly LeadWithPeople[], policy: PeoplePolicy): ReportedPeople | null {
  const known = leads.flatMap((lead) => (lead.people ? [lead.people] : []));
  if (known.length === 0) return null;
  const over = (pick: (lead: PeopleLead) => PeopleLead['people']) =>
    largestOf(known.map((lead) => amountOf(pick(lead), lead.published, policy)));
  return {
    value: over((lead) => lead.people),
    low: over((lead) => lead.low),
    high: over((lead) => lead.high),
    newestOn: newest(known.map((lead) => lead.on)),
  };
}

function combined(own: ReportedPeople | null, children: readonly PeopleNode[], population: number | null): PeopleNode {
  const inside = children.flatMap((child) => (child.reported ? [child.reported] : []));
  const insideOn = inside.length ? newest(inside.map((reported) => reported.newestOn)) : null;
  const replaced = own !== null && insideOn !== null && own.newestOn > insideOn;
  const sources: ReportedPeople[] = own ? [own] : [];
  if (insideOn !== null && !replaced) sources.push(summed(inside, insideOn));
  if (sources.length === 0) return { reported: null, replaced: false, children, population };
  const over = (pick: (reported: ReportedPeople) => Amount) => cappedAt(largestOf(sources.map(pick)), population);
  const reported = {
    value: over((source) => source.value),
    low: over((source) => source.low),
    high: over((source) => source.high),
    newestOn: newest(sources.map((source) => source.newestOn)),
  };
  return { reported, replaced, children, population };
}

function summed(inside: readonly ReportedPeople[], newestOn: Day): ReportedPeople {
  const over = (pick: (reported: ReportedPeople) => Amount) => sumOf(inside.map(pick));
  return { value: over((one) => one.value), low: over((one) => one.low), high: over((one) => one.high), newestOn };
}

function newest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}
