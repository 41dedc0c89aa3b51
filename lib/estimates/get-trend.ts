import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { daysBetween, todayIn } from '@/lib/core/dates';
import { takingTurns } from '@/lib/core/taking-turns';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Db, Tx } from '@/lib/db/client';
import { CarriedMemory } from './carried-memory';
import type { Figures } from './figures';
import { filtersToQuery, type Filters } from './filters';
import { figuresNow, figuresOfPast } from './kept-figures';
import { Memory } from './memory';
import { dayDescribed, figureDays, isRunning, lastFigureDay, presentOf } from './period';
import { readHeadline, readStatements, type Statements } from './read-headline';
import { slicedAreas } from './sliced-areas';
import { readFigureChanges } from './stored/figure-changes';
import { readLag } from './stored/read-lag';
import type { StatementSelection } from './stored/read-statements';
import { readVersion } from './stored/read-version';
import { summaries } from './summaries';
import type { AreaTrend, Trend } from './trend';

/** What is known of today's data, and of the past. */
type Now = { figures: CarriedMemory<Figures>; statements: CarriedMemory<Statements>; trends: Memory<Trend> };
type Past = { figures: Memory<AreaTrend[]>; trends: Memory<Trend> };
type Answers = { now: Now; past: Past };
const answersOf = new WeakMap<Db, Answers>();

/** The past is computed anew from its reports, so one answer of it is made at a time, however many moments are asked for at once. */
const inPastTurn = takingTurns(1, 20);
/** The reports of the past are read in one transaction, of one moment: a quarter of a minute for each million. */
const LONGEST_PAST_MS = 10 * 60_000;

/**
 * The one road to a public number: page, chart, JSON and CSV ask here, so they cannot disagree. Reads the cells and
 * public rows alone, of one moment; the answer is kept in the process until public data change. Days of a running
 * crisis end today, in the profile's time zone. With `asOf`, everything is as it stood at that instant, and today is its day. Do not change
 * the answer: it is shared.
 *
 * @throws when the database is away or no profile is loaded; server-busy (503) when too many answers about the past are waited for
 */
export async function getTrend(db: Db, crisis: Crisis, filters: Filters, now: Date): Promise<Trend> {
  const answers = answersOf.get(db) ?? newAnswers();
  answersOf.set(db, answers);
  const { asOf } = filters;
  const today = todayIn(crisis.timeZone, presentOf(filters, now));
  const { version, erasures } = await readVersion(db, asOf);
  // The language changes labels of files, severity lists of reports, measure the choice of a chart, compare adds another trend: no figure.
  // All instants of one version and day have the same answer. What stood under a version changes by an erasure alone (decision 022): else the memory
  // of the past never turns over, and forgets what was not asked for longest.
  const asked = filtersToQuery({ ...filters, lang: null, severity: null, measure: null, compare: null, asOf: null });
  const how = { isolationLevel: 'RepeatableRead', ...(asOf === null ? {} : { timeout: LONGEST_PAST_MS }) } as const;
  const make = () => db.$transaction((tx) => makeTrend(tx, { db, crisis, filters, today, answers }), how);
  const trend =
    asOf === null
      ? await answers.now.trends.recall(version, `${today} ${asked}`, make)
      : await answers.past.trends.recall(erasures, `${version} ${today} ${asked}`, () => inPastTurn(make));
  return { ...trend, filters };
}

function newAnswers(): Answers {
  return {
    now: { figures: new CarriedMemory(12), statements: new CarriedMemory(120), trends: new Memory(120) },
    past: { figures: new Memory(6), trends: new Memory(60) },
  };
}

type Asked = { db: Db; crisis: Crisis; filters: Filters; today: Day; answers: Answers };

async function makeTrend(tx: Tx, { db, crisis, filters, today, answers: { now, past } }: Asked): Promise<Trend> {
  const { asOf } = filters;
  const { version, erasures } = await readVersion(tx, asOf);
  const days = figureDays(crisis, filters, today);
  const last = lastFigureDay(crisis, today);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const selection = { certainty: filters.certainty ?? 'POSSIBLE', itemCode: filters.item, last } as const;
  const surroundings = { tree, crisis, items: await currentItems(db) };
  const all =
    asOf === null
      ? await figuresNow(tx, now.figures, { version, ...selection }, surroundings)
      : await past.figures.recall(erasures, [version, ...Object.values(selection)].join(' '), () => figuresOfPast(tx, { asOf, ...selection }, surroundings));
  const statementsOf = (selected: StatementSelection) =>
    asOf === null ? statementsNow(tx, now.statements, { version, ...selected }) : readStatements(tx, selected);
  const first = days.length ? daysBetween(crisis.startsOn, days[0]!) : 0;
  const slices = slicedAreas(all, { category: filters.category, first, count: days.length });
  const areas = filters.area === null ? slices : slices.filter(({ area }) => area.id === filters.area);
  const categories = filters.category ? [filters.category] : [...CATEGORIES];
  const headline = await readHeadline({ filters, days, areas: slices, subject: areas[0]!, statementsOf });
  return {
    dataVersion: version,
    erasures,
    filters,
    days,
    on: dayDescribed(crisis, filters, days, today),
    stopsOn: crisis.figuresUntil && days.at(-1) === crisis.figuresUntil ? crisis.figuresUntil : null,
    arrivingDays: isRunning(crisis, today) ? await readLag(tx, crisis, asOf) : 0,
    areas,
    categories,
    summaries: summaries(areas[0]!, categories, headline.quoted),
    counts: headline.counts,
  };
}

/** Statements change seldom: those of an earlier version stand until a version since then says that one came, went or changed. */
function statementsNow(tx: Tx, known: CarriedMemory<Statements>, { version, ...selected }: StatementSelection & { version: number }): Promise<Statements> {
  return known.recall(
    version,
    JSON.stringify(selected),
    () => readStatements(tx, selected),
    async (before, since) => ((await readFigureChanges(tx, since, version))?.statements === false ? before : null),
  );
}
