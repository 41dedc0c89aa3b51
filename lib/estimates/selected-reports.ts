import { areaTree, publicAreas } from '@/lib/crisis/areas';
import type { Area, Crisis, Day, Item } from '@/lib/crisis/schema';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import type { Filters } from './filters';
import { publicReportsAt, versionAt } from './stored/public-reports-at';
import { publicReportsAtLine } from './stored/public-reports-at-line';

/** The profile as the database was loaded with it: what labels come from. */
export type Surroundings = { crisis: Crisis; areas: readonly Area[]; items: readonly Item[] };

/** A walk through the reports in their order: as the public data were when it began, whatever has changed since. */
export type Walk = {
  /** The newest line of the public log when it began, and the version that its readers were told. */
  line: string;
  version: number;
  /** The report that the next page begins after; null at the beginning. */
  after: { observedOn: Day; publicId: string } | null;
};

/**
 * Which public reports the filters select, and in which order they stand in every list: SQL from FROM to ORDER BY. Gives the tables
 * `report`, `area_label` and `item_label` (name, in the language of the filters, and weight; null without an item), `crisis`
 * (time_zone) and `public_data` (version). With `asOf`, reports and version are those of that instant; with a walk,
 * those of its beginning, from its place on and at least as many as its `rows`. The whole crisis as area selects everything: its reports and those of its areas.
 */
export function selectedReports(filters: Filters, { crisis, areas, items }: Surroundings, walk: (Walk & { rows: number }) | null = null): Sql {
  const locale = filters.lang ?? DEFAULT_LOCALE;
  const tree = areaTree(areas, crisis.policy);
  const areaNames = publicAreas(tree).map(({ id, names }) => [id, nameIn(locale, names)] as const);
  const itemNames = items.map(({ code, names }) => [code, nameIn(locale, names)] as const);
  const itemWeights = items.map(({ code, weight }) => [code, weight] as const);
  const after = walk?.after;
  const where = sql`${selectionInSql(filters, tree.root.id)}
      AND ${after ? sql`(report.observed_on, report.public_id) > (${after.observedOn}::date, ${after.publicId})` : sql`true`}`;
  return sql`
    FROM ${walk ? publicReportsAtLine(walk.line, { where, rows: walk.rows }) : publicReportsAt(filters.asOf)} AS report
    CROSS JOIN (VALUES (${crisis.timeZone})) AS crisis (time_zone)
    CROSS JOIN (SELECT ${walk ? sql`${walk.version}::bigint` : versionAt(filters.asOf)}) AS public_data (version)
    CROSS JOIN LATERAL (SELECT ${lookedUp(areaNames, sql`report.area_id`)}) AS area_label (name)
    CROSS JOIN LATERAL (SELECT ${lookedUp(itemNames, sql`report.item_code`)}, ${lookedUp(itemWeights, sql`report.item_code`)}) AS item_label (name, weight)
    WHERE ${where}
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

/** A value from a small list, row by row: joined to a list, a million rows would be sorted before the first of them leaves. Null for what is not listed. */
function lookedUp(list: readonly (readonly [key: string, value: string])[], key: Sql): Sql {
  return sql`${JSON.stringify(Object.fromEntries(list))}::jsonb ->> ${key}`;
}
