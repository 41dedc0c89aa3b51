import { parse } from 'csv-parse/sync';

/**
 * People by severity, worked out a second time from the public files alone, straight from the method page and in
 * nothing but loops: no code of the product is used, so that a mistake would have to be made twice.
 */
export type Files = { reports: string; areas: string };
type Row = Record<string, string>;

const RANK: Record<string, number> = { POSSIBLE: 1, PROBABLE: 2, CONFIRMED: 3 };
const DAY = 86_400_000;
const WINDOW = 14;
const LONGEST = 60;
const LAST_KNOWN = 60;

const number = (day: string) => Date.parse(day) / DAY;
const text = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Lines of `day area category severity basis last_severity last_reported_on people`, sorted. No place of level 2 may be
 * in the reports.
 */
export function recomputedSeverity({ reports, areas }: Files, from: string, to: string): string[] {
  const rows = read(reports);
  const whole = read(areas).find((row) => row.area_level === '0')!;
  const districts = read(areas).filter((row) => row.area_level === '1');
  const lines: string[] = [];
  for (const category of ['FOOD', 'MEDICINE', 'GAS', 'MEDICAL_AID']) {
    const known = new Map<string, { until: number; severity: number; on: number }>();
    for (let day = number(from); day <= number(to); day += 1) {
      const totals = new Map<string, number>();
      const add = (area: string, key: string, people: number) => {
        const at = `${text(day)} ${area} ${category} ${key}`;
        totals.set(at, people + (totals.get(at) ?? 0));
      };
      const ofWhole = leaders(rows, whole.area_code!, category, day);
      for (const district of districts) {
        const own = leaders(rows, district.area_code!, category, day);
        let severity = 0;
        let reportedOn = 0;
        let basis = 'none';
        for (const item of new Set([...ofWhole.keys(), ...own.keys()])) {
          const [general, local] = [ofWhole.get(item), own.get(item)];
          const overruled =
            general &&
            local &&
            number(general.observed_on!) > number(local.observed_on!) &&
            RANK[general.certainty!]! >= RANK[local.certainty!]!;
          const lead = local && !overruled ? local : general!;
          if (lead === local) basis = 'own';
          else if (basis === 'none') basis = 'whole_area';
          const level = lead.item_weight === 'part' ? Math.min(3, Number(lead.severity)) : Number(lead.severity);
          if (level > severity || (level === severity && number(lead.observed_on!) > reportedOn))
            [severity, reportedOn] = [level, number(lead.observed_on!)];
        }
        const code = district.area_code!;
        if (severity > 0) known.set(code, { until: day, severity, on: reportedOn });
        const last = known.get(code);
        const remembers = severity === 0 && last && day - last.until <= LAST_KNOWN;
        const key =
          severity > 0
            ? `${severity} ${basis} - -`
            : `no_report none ${remembers ? `${last.severity} ${text(last.on)}` : '- -'}`;
        add(code, key, Number(district.population));
        add(whole.area_code!, key, Number(district.population));
      }
      for (const [at, people] of totals) lines.push(`${at} ${people}`);
    }
  }
  return lines.sort();
}

function leaders(rows: Row[], area: string, category: string, day: number): Map<string, Row> {
  const leading = new Map<string, Row>();
  for (const row of rows) {
    if (row.area_code !== area || row.category !== category) continue;
    const observed = number(row.observed_on!);
    const until =
      row.source_type === 'PUBLISHED' && row.valid_until
        ? Math.min(number(row.valid_until), observed + LONGEST)
        : observed + WINDOW - 1;
    if (day < observed || day > until) continue;
    const other = leading.get(row.item_code!);
    if (!other || order(row, other) > 0) leading.set(row.item_code!, row);
  }
  return leading;
}

function order(a: Row, b: Row): number {
  return (
    number(a.observed_on!) - number(b.observed_on!) ||
    RANK[a.certainty!]! - RANK[b.certainty!]! ||
    Number(a.severity) - Number(b.severity)
  );
}

function read(csv: string): Row[] {
  return parse(csv, { columns: true, bom: true });
}
