import type { Context } from '@/lib/auth/context';
import { isRunning } from '@/lib/estimates/period';
import type { Dataset } from './dataset';
import { caveatsOf, KNOWN_GAPS, METHODOLOGY } from './dataset-words';
import type { DataTable } from './data-table';
import { DATA_TABLES } from './data-tables';
import { LICENCE } from './licence';
import { tableRows } from './table-rows';
import { tableWords } from './table-words';
import { wholeHour } from './whole-hour';

/**
 * metadata.json: the dictionary of every table, what the data cover, how they may be used and cited, and the policy in force. Names of the
 * first members are those of the Humanitarian Data Exchange, so that a record there can be filled from it.
 *
 * @param known as for `tableRows`
 */
export async function metadata(ctx: Context, dataset: Dataset, known?: ReadonlyMap<string, number>): Promise<object> {
  const { crisis, now } = ctx;
  const { title, asOf, version, changedAt, days, origin, citation } = dataset;
  const rows = await tableRows(ctx, dataset, known);
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
