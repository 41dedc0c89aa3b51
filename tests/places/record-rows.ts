import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The columns of the documented record that counts need, as the file has them. */
export function readRecordRows(): { observedOn: string; areaCode: string; category: string; itemCode: string }[] {
  const text = readFileSync('prisma/profiles/nk-2022-2023/documented-reports.csv', 'utf8');
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => ({
    observedOn: row.observed_on!,
    areaCode: row.area_code!,
    category: row.category!,
    itemCode: row.item_code!,
  }));
}
