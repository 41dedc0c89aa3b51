import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { daysBetween, eachDay, todayIn } from '@/lib/core/dates';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Db, Tx } from '@/lib/db/client';
import { figures } from './figures';
import { filtersToQuery, type Filters } from './filters';
import { Memory } from './memory';
import { dayDescribed, figureDays, isRunning, lastFigureDay } from './period';
import { readHeadline } from './read-headline';
import { slicedAreas } from './sliced-areas';
import { readLeadSteps, readCounts } from './stored/read-cells';
import { readDataVersion } from './stored/data-version';
import { summaries } from './summaries';
import type { AreaTrend, Trend } from './trend';

type Answers = { figures: Memory<AreaTrend[]>; trends: Memory<Trend> };
const answersOf = new WeakMap<Db, Answers>();

/**
 * The one road to a public number: page, chart, JSON and CSV ask here, so they cannot disagree. Reads the cells and
 * public rows alone, of one moment; the answer is kept in the process until public data change. Days of a running
 * crisis end today, in the profile's time zone. Do not change the answer: it is shared.
 *
 * @throws when the database is away or no profile is loaded
 */
export async function getTrend(db: Db, crisis: Crisis, filters: Filters, now: Date): Promise<Trend> {
  const answers = answersOf.get(db) ?? { figures: new Memory<AreaTrend[]>(12), trends: new Memory<Trend>(120) };
  answersOf.set(db, answers);
  const today = todayIn(crisis.timeZone, now);
  const { version } = await readDataVersion(db);
  // The language changes labels of files, severity lists of reports, measure the choice of a chart, compare adds another trend: no figure.
  const asked = filtersToQuery({ ...filters, lang: null, severity: null, measure: null, compare: null });
  const trend = await answers.trends.recall(version, `${today} ${asked}`, () =>
    db.$transaction((tx) => makeTrend(tx, { db, crisis, filters, today, known: answers.figures }), {
      isolationLevel: 'RepeatableRead',
    }),
  );
  return { ...trend, filters };
}

type Asked = { db: Db; crisis: Crisis; filters: Filters; today: Day; known: Memory<AreaTrend[]> };

async function makeTrend(tx: Tx, { db, crisis, filters, today, known }: Asked): Promise<Trend> {
  const { version, arrivalLagDays } = await readDataVersion(tx);
  const days = figureDays(crisis, filters, today);
  const last = lastFigureDay(crisis, today);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const certainty = filters.certainty ?? 'POSSIBLE';
  const all = await known.recall(version, [certainty, filters.item, last].join(' '), async () => {
    const selection = { certainty, itemCode: filters.item, from: crisis.startsOn, to: last };
    const steps = await readLeadSteps(tx, selection);
    const counts = await readCounts(tx, selection);
    const partItems = new Set(
      (await currentItems(db)).filter(({ weight }) => weight === 'PART').map(({ code }) => code),
    );
    return figures({
      steps,
      counts,
      tree,
      crisis,
      isPartItem: (code) => partItems.has(code),
      days: eachDay(crisis.startsOn, last),
    });
  });
  const first = days.length ? daysBetween(crisis.startsOn, days[0]!) : 0;
  const slices = slicedAreas(all, { category: filters.category, first, count: days.length });
  const areas = filters.area === null ? slices : slices.filter(({ area }) => area.id === filters.area);
  const categories = filters.category ? [filters.category] : [...CATEGORIES];
  const headline = await readHeadline(tx, { filters, days, areas: slices, subject: areas[0]! });
  return {
    dataVersion: version,
    filters,
    days,
    on: dayDescribed(crisis, filters, days, today),
    stopsOn: crisis.figuresUntil && days.at(-1) === crisis.figuresUntil ? crisis.figuresUntil : null,
    arrivingDays: isRunning(crisis, today) ? arrivalLagDays : 0,
    areas,
    categories,
    summaries: summaries(areas[0]!, categories, headline.quoted),
    counts: headline.counts,
  };
}
