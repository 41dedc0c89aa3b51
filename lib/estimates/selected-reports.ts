import { areaTree, publicAreas } from '@/lib/crisis/areas';
import type { Area, Crisis, Item } from '@/lib/crisis/schema';
import { quoteLiteral } from '@/lib/db/stream';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import type { Filters } from './filters';

/** The profile as the database was loaded with it: what labels come from. */
export type Surroundings = { crisis: Crisis; areas: readonly Area[]; items: readonly Item[] };

/**
 * Which public reports the filters select, and in which order they stand in every list: SQL from FROM to ORDER BY, for COPY, which takes
 * no parameters. Gives the tables `report`, `area_label` and `item_label` (name, in the language of the filters, and weight; null without
 * an item) and `crisis` (time_zone). The whole crisis as area selects everything: its reports and those of its areas.
 */
export function selectedReports(filters: Filters, { crisis, areas, items }: Surroundings): string {
  const locale = filters.lang ?? DEFAULT_LOCALE;
  const tree = areaTree(areas, crisis.policy);
  const areaLabels = publicAreas(tree).map(({ id, names }) => [id, nameIn(locale, names)]);
  const itemLabels = items.map(({ code, names, weight }) => [code, nameIn(locale, names), weight]);
  return `
    FROM public_report AS report
    CROSS JOIN (VALUES (${quoteLiteral(crisis.timeZone)})) AS crisis (time_zone)
    LEFT JOIN ${labels(areaLabels)} AS area_label (id, name) ON area_label.id = report.area_id
    LEFT JOIN ${labels(itemLabels)} AS item_label (id, name, weight) ON item_label.id = report.item_code
    WHERE ${selectionInSql(filters, tree.root.id)}
    ORDER BY report.observed_on, report.public_id`;
}

/**
 * The one condition behind every list, count and file of public reports, as SQL over a row called `report`. Its values are literals: COPY
 * takes no parameters.
 */
export function selectionInSql({ category, area, item, severity, certainty, from, to }: Filters, rootId: string): string {
  const asked: [unknown, (quoted: string) => string][] = [
    [category, (quoted) => `report.category = ${quoted}::category`],
    [area === rootId ? null : area, (quoted) => `report.area_id = ${quoted}`],
    [item, (quoted) => `report.item_code = ${quoted}`],
    [severity, (quoted) => `report.severity >= ${quoted}::int`],
    [certainty, (quoted) => `report.certainty >= ${quoted}::certainty`],
    [from, (quoted) => `report.observed_on >= ${quoted}::date`],
    [to, (quoted) => `report.observed_on <= ${quoted}::date`],
  ];
  const conditions = asked.filter(([value]) => value !== null).map(([value, condition]) => condition(quoteLiteral(String(value))));
  return ['true', ...conditions].join(' AND ');
}

function labels(rows: readonly (readonly string[])[]): string {
  return `(VALUES ${rows.map((row) => `(${row.map(quoteLiteral).join(', ')})`).join(', ')})`;
}
