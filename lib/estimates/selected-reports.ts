import { areaTree, publicAreas } from '@/lib/crisis/areas';
import type { Area, Crisis, Item } from '@/lib/crisis/schema';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import type { Filters } from './filters';

/** The profile as the database was loaded with it: what labels come from. */
export type Surroundings = { crisis: Crisis; areas: readonly Area[]; items: readonly Item[] };

/**
 * Which public reports the filters select, and in which order they stand in every list: SQL from FROM to ORDER BY. Gives the tables
 * `report`, `area_label` and `item_label` (name, in the language of the filters, and weight; null without an item) and `crisis`
 * (time_zone). The whole crisis as area selects everything: its reports and those of its areas.
 */
export function selectedReports(filters: Filters, { crisis, areas, items }: Surroundings): Sql {
  const locale = filters.lang ?? DEFAULT_LOCALE;
  const tree = areaTree(areas, crisis.policy);
  const areaLabels = publicAreas(tree).map(({ id, names }) => [id, nameIn(locale, names)]);
  const itemLabels = items.map(({ code, names, weight }) => [code, nameIn(locale, names), weight]);
  return sql`
    FROM public_report AS report
    CROSS JOIN (VALUES (${crisis.timeZone})) AS crisis (time_zone)
    LEFT JOIN ${labels(areaLabels)} AS area_label (id, name) ON area_label.id = report.area_id
    LEFT JOIN ${labels(itemLabels)} AS item_label (id, name, weight) ON item_label.id = report.item_code
    WHERE ${selectionInSql(filters, tree.root.id)}
    ORDER BY report.observed_on, report.public_id`;
}

/** The one condition behind every list, count and file of public reports, over a row called `report`. */
export function selectionInSql({ category, area, item, severity, certainty, from, to }: Filters, rootId: string): Sql {
  const asked = [
    category && sql`report.category = ${category}::category`,
    area && area !== rootId ? sql`report.area_id = ${area}` : null,
    item && sql`report.item_code = ${item}`,
    severity && sql`report.severity >= ${severity}::int`,
    certainty && sql`report.certainty >= ${certainty}::certainty`,
    from && sql`report.observed_on >= ${from}::date`,
    to && sql`report.observed_on <= ${to}::date`,
  ];
  return joinSql([sql`true`, ...asked.flatMap((condition) => condition || [])], ' AND ');
}

function labels(rows: readonly (readonly string[])[]): Sql {
  return sql`(VALUES ${joinSql(rows.map((row) => sql`(${joinSql(row.map((cell) => sql`${cell}`), ', ')})`), ', ')})`;
}
