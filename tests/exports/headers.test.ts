import { AREA_COLUMNS } from '@/lib/exports/columns/area-columns';
import type { Column } from '@/lib/exports/columns/column';
import { EVENT_COLUMNS } from '@/lib/exports/columns/event-columns';
import { ITEM_COLUMNS } from '@/lib/exports/columns/item-columns';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { SEVERITY_COLUMNS } from '@/lib/exports/columns/severity-columns';
import { TREND_COLUMNS } from '@/lib/exports/columns/trend-columns';

/** Published for ever: whoever reads these files counts on names and order. New columns go to the right end, here and there. */
const FROZEN: [string, readonly Column[], string][] = [
  ['reports', REPORT_COLUMNS,
    'report_id observed_on area_code area_name category item_code item_name severity people_affected people_status quantity_needed ' +
    'quantity_available unit certainty source_type claimed_by statement citation revision published_on data_version valid_until ' +
    'counter_claim scope coding_note item_weight'],
  ['severity', SEVERITY_COLUMNS,
    'day area_code area_name area_level category severity basis people last_severity last_reported_on data_version'],
  ['trends', TREND_COLUMNS, 'day area_code area_name area_level category measure value low high status data_version'],
  ['areas', AREA_COLUMNS,
    'area_code area_level parent_code name_en name_hy name_ru population population_kind population_date population_source latitude longitude'],
  ['items', ITEM_COLUMNS, 'item_code category name_en name_hy name_ru unit rates weight quantities source'],
  ['events', EVENT_COLUMNS,
    'event_id date date_precision kind title_en title_hy title_ru attributed_to disputed counter_claim source confidence'],
];

test.each(FROZEN)('the header of %s.csv is as it was published', (_name, columns, header) => {
  expect(columns.map(({ name }) => name).join(' ')).toBe(header);
});

test.each(FROZEN)('every column of %s.csv says what it means, with an example of its type', (_name, columns) => {
  const forms = { text: /./, integer: /^\d+$/, decimal: /^\d+(\.\d+)?$/, date: /^\d{4}-\d{2}-\d{2}$/, instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/ };
  for (const { type, meaning, example, hxl } of columns) {
    expect(meaning).toMatch(/^.{10,}\.$/s);
    expect(example).toMatch(forms[type]);
    expect(hxl).toMatch(/^#[a-z]+[0-9]?(\+[a-z_]+)*$/);
  }
});

test('a tag names one column of its file', () => {
  for (const [, columns] of FROZEN) expect(new Set(columns.map(({ hxl }) => hxl)).size).toBe(columns.length);
});
