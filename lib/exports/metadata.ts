import type { Context } from '@/lib/auth/context';
import type { Db } from '@/lib/db/client';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { Memory } from '@/lib/estimates/memory';
import { isRunning } from '@/lib/estimates/period';
import { countRows } from './count-rows';
import type { Dataset } from './dataset';
import { caveatsOf, KNOWN_GAPS, METHODOLOGY } from './dataset-words';
import type { DataTable } from './data-table';
import { DATA_TABLES } from './data-tables';
import { LICENCE } from './licence';
import { tableWords } from './table-words';
import { wholeHour } from './whole-hour';

const counted = new WeakMap<Db, { now: Memory<number[]>; past: Memory<number[]> }>();

/**
 * metadata.json: the dictionary of every table, what the data cover, how they may be used and cited, and the policy in force. Names of the
 * first members are those of the Humanitarian Data Exchange, so that a record there can be filled from it.
 */
export async function metadata(ctx: Context, dataset: Dataset): Promise<object> {
  const { crisis, now } = ctx;
  const { title, asOf, version, changedAt, days, origin, citation } = dataset;
  const rows = await rowsOf(ctx, dataset);
  return {
    title,
    name: `shortfall-${crisis.code}`,
    notes: `People, food, medicine, gas and medical aid in ${crisis.names.en}: what was reported short, by day and area.`,
    dataset_source: `${origin}: reports of contributors, decided on by verifiers, and published statements with their sources`,
    dataset_date: days && `[${days.first}T00:00:00 TO ${days.last}T23:59:59]`,
    methodology: METHODOLOGY,
    caveats: [...caveatsOf(crisis), ...KNOWN_GAPS].join('\n\n'),
    data_update_frequency: isRunning(crisis, now.toISOString().slice(0, 10)) ? '0' : '-2',
    license_id: LICENCE.hdx,
    license_title: LICENCE.title,
    license_url: LICENCE.address,
    groups: [],
    tags: ['food security', 'health', 'needs assessment'].map((tag) => ({ name: tag })),
    sample: crisis.sample,
    asOf,
    dataVersion: version,
    changedAt: wholeHour(changedAt),
    citation,
    coverage: {
      crisis: crisis.code,
      names: crisis.names,
      startsOn: crisis.startsOn,
      endedOn: crisis.endedOn ?? null,
      figures: days,
      timeZone: crisis.timeZone,
      population: crisis.population,
    },
    policy: { ...crisis.policy, windowDays: crisis.windowDays, lastKnownDays: crisis.lastKnownDays },
    knownGaps: KNOWN_GAPS,
    tables: DATA_TABLES.map((table, index) => ({ ...tableEntry(table, origin), rows: rows[index] })),
  };
}

function tableEntry(table: DataTable, origin: string) {
  const { name, columns, key, refersTo = {}, takes, unmoved = [], page } = table;
  return {
    name,
    description: tableWords('en', table),
    csv: `${origin}/data/${name}.csv`,
    json: `${origin}/data/${name}.json`,
    key,
    refersTo: Object.fromEntries(Object.entries(refersTo).map(([column, [to, at]]) => [column, `${to}.${at}`])),
    parameters: [...takes, ...(page ? ['cursor', 'limit'] : [])].filter((parameter) => !(unmoved as readonly string[]).includes(parameter)),
    columns: columns.map(({ name: column, type, unit, meaning, hxl, example, required = false, oneOf = null }) => ({
      name: column, type, unit, meaning, hxl, example, required, oneOf,
    })),
  };
}

/** Rows of each table, counted once for each state of the data. */
function rowsOf(ctx: Context, { asOf, version, days }: Dataset): Promise<number[]> {
  const memory = counted.get(ctx.db) ?? { now: new Memory<number[]>(2), past: new Memory<number[]>(40) };
  counted.set(ctx.db, memory);
  const filters = { ...NO_FILTERS, asOf };
  // What was public at an instant does not move with the version.
  const [kept, state] = asOf === null ? [memory.now, version] : [memory.past, 0];
  return kept.recall(state, `${asOf} ${days?.last}`, async () => {
    const rows: number[] = [];
    // One after the other: each of them takes a connection while it is counted.
    for (const table of DATA_TABLES) rows.push(await countRows(table, { ctx, filters }));
    return rows;
  });
}
