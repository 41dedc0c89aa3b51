import type { FigureArea } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import { certaintyRank, type Certainty, type Severity } from '@/lib/crisis/vocabulary';
import type { Basis } from './trend';

/** What leads for one area and item on the day in question. Item '' is "in general". */
export type SeverityLead = { itemCode: string; severity: Severity; certainty: Certainty; observedOn: Day };

/** The leads of exactly this area on the day in question, at most one for each item. */
export type LeadsOf<Lead> = (areaId: string) => readonly Lead[];

/** One undivided part of an area: a district without its split places, or such a place. Severity null = no report. */
export type SeverityNode = {
  areaId: string;
  people: number;
  severity: Severity | null;
  basis: Basis;
  fromPart: boolean;
  /** The newest day among the leads that give the severity. */
  reportedOn: Day | null;
};

/** A lead in use, and whether it is of a district or place (`own`) or about the whole crisis area. */
type Taken = SeverityLead & { own: boolean };
type Handed = ReadonlyMap<string, Taken>;

/** A part item (sugar, one medicine) counts at most this much towards its category: "Severe". */
const PART_ITEM_CAP: Severity = 3;

/**
 * F1, people by severity (decision 003): splits the population of `area` on one day, for one category. For each
 * item an area takes its own leading report unless the one handed down is newer and at least as certain; its severity
 * is the highest over its items. Children with a population of their own are split off by recursion; a place without
 * one may raise its area, never lower it. The parts always add up to the population, and are the same parts in the same
 * order whatever the leads.
 */
export function bySeverity(
  area: FigureArea,
  leadsOf: LeadsOf<SeverityLead>,
  isPartItem: (itemCode: string) => boolean,
  handed: Handed = new Map(),
): SeverityNode[] {
  const taken = takenLeads(area, leadsOf, handed);
  const nodes = area.split.flatMap((child) => bySeverity(child, leadsOf, isPartItem, taken));
  const people = (area.population ?? 0) - area.split.reduce((sum, child) => sum + (child.population ?? 0), 0);
  if (people > 0) {
    const fromPlaces = area.places.flatMap((place) => standingLeads(place, leadsOf, taken));
    nodes.push({ areaId: area.id, people, ...judgement([...taken.values()], fromPlaces, isPartItem) });
  }
  return nodes;
}

/** For each item the area's own lead, or the one handed down where that is newer and at least as certain, or alone. */
function takenLeads(area: FigureArea, leadsOf: LeadsOf<SeverityLead>, handed: Handed): Handed {
  const own = leadsOf(area.id);
  if (own.length === 0) return handed;
  const taken = new Map(handed);
  for (const lead of own) {
    if (stands(lead, handed)) taken.set(lead.itemCode, { ...lead, own: area.level > 0 });
  }
  return taken;
}

/** The leads of a place, and of places inside it, that are not overruled by what is handed down. */
function standingLeads(place: FigureArea, leadsOf: LeadsOf<SeverityLead>, handed: Handed): Taken[] {
  const taken = takenLeads(place, leadsOf, handed);
  const standing = leadsOf(place.id)
    .filter((lead) => stands(lead, handed))
    .map((lead) => ({ ...lead, own: true }));
  return [...standing, ...[...place.split, ...place.places].flatMap((inner) => standingLeads(inner, leadsOf, taken))];
}

function stands(own: SeverityLead, handed: Handed): boolean {
  const other = handed.get(own.itemCode);
  return !other || other.observedOn <= own.observedOn || certaintyRank(other.certainty) < certaintyRank(own.certainty);
}

/**
 * Severity, basis and day of an area from its leads and those of its places without population. A place's lead below
 * the area's own severity is set aside ("never lower it"), so it does not make the basis own either.
 */
function judgement(leads: readonly Taken[], fromPlaces: readonly Taken[], isPartItem: (itemCode: string) => boolean) {
  const severityOf = (lead: Taken) =>
    (isPartItem(lead.itemCode) ? Math.min(lead.severity, PART_ITEM_CAP) : lead.severity) as Severity;
  const highest = (some: readonly Taken[]) => some.reduce<number>((most, lead) => Math.max(most, severityOf(lead)), 0);
  const base = highest(leads);
  const used = [...leads, ...fromPlaces.filter((lead) => severityOf(lead) >= base)];
  const severity = highest(used);
  if (severity === 0) return { severity: null, basis: 'none' as Basis, fromPart: false, reportedOn: null };
  const days = used.filter((lead) => severityOf(lead) === severity).map((lead) => lead.observedOn);
  return {
    severity: severity as Severity,
    basis: (used.some((lead) => lead.own) ? 'own' : 'whole_area') as Basis,
    fromPart: severity > base,
    reportedOn: days.reduce((newest, day) => (day > newest ? day : newest)),
  };
}
