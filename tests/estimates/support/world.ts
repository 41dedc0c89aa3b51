import { atOnce } from './at-once';
import { addDays, eachDay } from '@/lib/core/dates';
import { areaTree, publicAreas } from '@/lib/crisis/areas';
import type { Area, Day, PublicationPolicy } from '@/lib/crisis/schema';
import { type Category, type Certainty, type Severity, type SourceType } from '@/lib/crisis/vocabulary';
import { leadCells, type LeadCell } from '@/lib/estimates/cells';
import { toFigureReport } from '@/lib/estimates/figure-report';
import { drawFigures } from '@/lib/estimates/figures';
import type { LeadStep } from '@/lib/estimates/lead-index';
import type { CountRow } from '@/lib/estimates/report-counts';
import type { AreaTrend } from '@/lib/estimates/trend';

export const POLICY: PublicationPolicy = {
  delayHours: 0,
  publicLevel: 1,
  publicGrain: 'day',
  minAreaPopulation: 100,
  minPeople: 10,
  roundTo: 5,
};

/** Day 1 is a Monday, so that weeks are easy to count. */
export function day(number: number): Day {
  return addDays('2023-01-02', number - 1);
}

export type WorldReport = {
  area: string;
  on: number;
  severity?: Severity;
  people?: number | null;
  category?: Category;
  item?: string;
  certainty?: Certainty;
  source?: SourceType;
  until?: number;
  id?: string;
};

type World = {
  areas: readonly Area[];
  reports: readonly WorldReport[];
  policy?: Partial<PublicationPolicy>;
  partItems?: readonly string[];
  days?: number;
  minCertainty?: Certainty;
  item?: string;
  windowDays?: number;
};

export function area(
  id: string,
  level: Area['level'],
  parentId: string | null,
  population: number | null,
  more: Partial<Area> = {},
): Area {
  return {
    id,
    level,
    parentId,
    population,
    names: { en: id },
    populationSource: null,
    populationDate: null,
    populationIsEstimate: false,
    latitude: null,
    longitude: null,
    altNames: [],
    publicMergeWith: null,
    open: true,
    position: 0,
    ...more,
  };
}

/** The figures of a small invented crisis: reports go the whole way through leads and cells, as in the database. */
export function world({
  areas,
  reports,
  policy = {},
  partItems = [],
  days = 40,
  minCertainty = 'POSSIBLE',
  item,
  windowDays = 14,
}: World) {
  const crisis = { policy: { ...POLICY, ...policy }, windowDays, lastKnownDays: 60 };
  const tree = areaTree(
    areas.map((one, position) => ({ ...one, position })),
    crisis.policy,
  );
  const groups = new Map<string, ReturnType<typeof toFigureReport>[]>();
  reports.forEach((report, index) => {
    if (item !== undefined && report.item !== item) return;
    const key = JSON.stringify([tree.figureIds.get(report.area), report.category ?? 'FOOD', report.item ?? '']);
    const figureReport = toFigureReport(
      {
        publicId: report.id ?? String(index).padStart(4, '0'),
        severity: report.severity ?? 3,
        certainty: report.certainty ?? 'PROBABLE',
        observedOn: day(report.on),
        validUntil: report.until === undefined ? null : day(report.until),
        sourceType: report.source ?? 'KEY_INFORMANT',
        peopleAffected: report.people ?? null,
      },
      crisis,
    );
    groups.set(key, [...(groups.get(key) ?? []), figureReport]);
  });
  const steps: LeadStep[] = [];
  const counts: CountRow[] = [];
  for (const [key, group] of groups) {
    const [areaId, category, itemCode] = JSON.parse(key) as [string, Category, string];
    const rows = leadCells(group, day(1), day(days), crisis.policy.minPeople);
    steps.push(
      ...stepsOf(rows.filter((cell) => cell.minCertainty === minCertainty)).map((step) => ({
        areaId,
        category,
        itemCode,
        ...step,
      })),
    );
    counts.push(
      ...group.map(({ observedOn }) => ({
        areaId: tree.publicIds.get(areaId)!,
        category,
        day: observedOn,
        reports: 1,
      })),
    );
  }
  const all = atOnce(drawFigures({
    steps,
    counts,
    tree,
    crisis,
    isPartItem: (code) => partItems.includes(code),
    days: eachDay(day(1), day(days)),
  })).areas;
  const of = (areaId: string): AreaTrend => all[publicAreas(tree).findIndex(({ id }) => id === areaId)]!;
  const root = tree.root.id;
  return {
    all,
    tree,
    of,
    /** People by severity as `4 own: 300`, no report as `none: 700`. */
    severity: (on: number, areaId = root, category: Category | 'ANY' = 'FOOD') =>
      seriesOf(of(areaId), category).severity[on - 1]!.map((part) =>
        part.severity === null
          ? `none: ${part.people}`
          : `${part.severity} ${part.basis}${part.fromPart ? ' from part' : ''}: ${part.people}`,
      ),
    lastKnown: (on: number, areaId = root, category: Category = 'FOOD') =>
      of(areaId)
        .byCategory[category]!.severity[on - 1]!.filter((part) => part.lastSeverity !== null)
        .map((part) => [part.people, part.lastSeverity, part.lastReportedOn]),
    people: (on: number, areaId = root, category: Category = 'FOOD') =>
      of(areaId).byCategory[category]!.people[on - 1]!,
    any: (on: number, areaId = root) => of(areaId).any!.people[on - 1]!,
    coverage: (on: number, areaId = root, category: Category | 'ANY' = 'FOOD') =>
      seriesOf(of(areaId), category).coverage[on - 1]!,
    reports: (on: number, areaId = root, category: Category | 'ANY' = 'FOOD') =>
      seriesOf(of(areaId), category).reports[on - 1]!,
    newest: (on: number, areaId = root, category: Category | 'ANY' = 'FOOD') =>
      seriesOf(of(areaId), category).newestReportOn[on - 1]!,
  };
}

/** Equal leads of neighbouring days as one step, as the database joins them. */
function stepsOf(cells: readonly LeadCell[]) {
  const steps: (Omit<LeadCell, 'day'> & { from: Day; to: Day })[] = [];
  for (const { day: on, ...lead } of [...cells].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = steps.at(-1);
    const isSame =
      last &&
      addDays(last.to, 1) === on &&
      JSON.stringify({ ...lead, from: last.from, to: last.to }) === JSON.stringify(last);
    if (isSame) last.to = on;
    else steps.push({ ...lead, from: on, to: on });
  }
  return steps;
}

function seriesOf(trend: AreaTrend, category: Category | 'ANY') {
  return category === 'ANY' ? trend.any! : trend.byCategory[category]!;
}

/** D (1,000) with places P (300) and Q (400): the example of the domain page, under a root that is nothing but D. */
export const EXAMPLE: readonly Area[] = [
  area('whole', 0, null, 1000),
  area('D', 1, 'whole', 1000),
  area('P', 2, 'D', 300),
  area('Q', 2, 'D', 400),
];
