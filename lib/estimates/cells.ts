import { addDays, daysBetween, earlierDay, laterDay } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { CERTAINTIES, certaintyRank, type Certainty, type Severity } from '@/lib/crisis/vocabulary';
import type { FigurePeople, FigureReport } from './figure-report';
import { compareLeading } from './leading';

/**
 * What leads on a day for one area and item among reports at least this certain; a row of `lead_cell` without its area
 * and item. peopleOn without people: the leading report's number is withheld; the same for low and high.
 */
export type LeadCell = {
  minCertainty: Certainty;
  day: Day;
  severity: Severity;
  observedOn: Day;
  certainty: Certainty;
  publicId: string;
  people: number | null;
  peopleOn: Day | null;
  peopleLow: number | null;
  peopleHigh: number | null;
  peoplePublished: boolean;
};

type Gathered = {
  lead: FigureReport;
  peopleLead: FigureReport | null;
  smallest: number;
  largest: number;
  withheld: boolean;
  published: boolean;
};

/**
 * The leads of one area and item for every day from `from` to `to` and every least certainty, from the reports of
 * exactly that area and item in any order. Work grows with reports x days in force.
 */
export function leadCells(reports: readonly FigureReport[], from: Day, to: Day, minPeople: number): LeadCell[] {
  return CERTAINTIES.flatMap((minCertainty) => {
    const leads = gatheredLeads(minCertainty, { from, to }, minPeople);
    for (const report of reports) leads.take(report);
    return leads.cells();
  });
}

/** The same for one least certainty, from reports that come one after the other: of each day it holds no more than what leads. */
export function gatheredLeads(minCertainty: Certainty, { from, to }: { from: Day; to: Day }, minPeople: number) {
  const gathered = new Map<number, Gathered>();
  const take = (report: FigureReport): void => {
    if (certaintyRank(report.certainty) < certaintyRank(minCertainty)) return;
    const last = daysBetween(from, earlierDay(report.activeUntil, to));
    for (let day = daysBetween(from, laterDay(report.observedOn, from)); day <= last; day += 1)
      gather(gathered, day, report);
  };
  const cells = (): LeadCell[] =>
    [...gathered].map(([day, found]) => ({
      minCertainty,
      day: addDays(from, day),
      ...leadOf(found),
      ...peopleOf(found, minPeople),
    }));
  return { take, cells };
}

function gather(gathered: Map<number, Gathered>, day: number, report: FigureReport): void {
  const found = gathered.get(day) ?? nothingBut(report);
  gathered.set(day, found);
  if (compareLeading(report, found.lead) < 0) found.lead = report;
  if (report.people === null) return;
  if (!found.peopleLead || compareLeading(report, found.peopleLead) < 0) found.peopleLead = report;
  found.published &&= report.published;
  if (report.people === 'withheld') found.withheld = true;
  else {
    found.smallest = Math.min(found.smallest, report.people);
    found.largest = Math.max(found.largest, report.people);
  }
}

function nothingBut(lead: FigureReport): Gathered {
  return {
    lead,
    peopleLead: null,
    smallest: Infinity,
    largest: -Infinity,
    withheld: false,
    published: true,
  };
}

function leadOf({ lead }: Gathered) {
  return {
    severity: lead.severity,
    observedOn: lead.observedOn,
    certainty: lead.certainty,
    publicId: lead.publicId,
  };
}

function peopleOf({ peopleLead, smallest, largest, withheld, published }: Gathered, minPeople: number) {
  if (!peopleLead) return { people: null, peopleOn: null, peopleLow: null, peopleHigh: null, peoplePublished: false };
  return {
    people: numberOrNull(peopleLead.people),
    peopleOn: peopleLead.observedOn,
    // A withheld number lies between 1 and minPeople-1: it is the smallest beside anything but 0, the largest beside
    // nothing as large.
    peopleLow: withheld && smallest !== 0 ? null : smallest,
    peopleHigh: withheld && largest < minPeople - 1 ? null : largest,
    peoplePublished: published,
  };
}

function numberOrNull(people: FigurePeople): number | null {
  return people === 'withheld' ? null : people;
}
