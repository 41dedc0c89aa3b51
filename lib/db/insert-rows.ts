import 'server-only';
import type { Tx } from './client';
import type { Prisma } from './generated/client';

/** Every column named, so that none is forgotten: a mass insert knows no defaults. SQL's NULL is plain null here. */
type Rows = {
  report: Required<Omit<Prisma.ReportCreateManyInput, 'requested'>> & { requested: object | null };
  report_revision: Required<Omit<Prisma.ReportRevisionCreateManyInput, 'requested'>> & { requested: object | null };
  audit_entry: Required<Omit<Prisma.AuditEntryCreateManyInput, 'id'>>;
};

/** Larger statements gain nothing and hold their JSON in memory twice. */
const ROWS_PER_STATEMENT = 2_000;

/** Rows go in as one JSON value and the database reads them by its own column types: about ten times the rate of single inserts. */
const INSERTS: { [Table in keyof Rows]: (tx: Tx, json: string) => Promise<number> } = {
  report: (tx, json) => tx.$executeRaw`INSERT INTO report SELECT * FROM jsonb_populate_recordset(null::report, ${json}::jsonb)`,
  report_revision: (tx, json) =>
    tx.$executeRaw`INSERT INTO report_revision SELECT * FROM jsonb_populate_recordset(null::report_revision, ${json}::jsonb)`,
  audit_entry: (tx, json) => tx.$executeRaw`
    INSERT INTO audit_entry (at, actor_id, action, subject, detail)
    SELECT at, actor_id, action, subject, detail FROM jsonb_populate_recordset(null::audit_entry, ${json}::jsonb)`,
};

/** Inserts any number of rows, in their order. Throws what the database refuses; then none of the transaction is stored. */
export async function insertRows<Table extends keyof Rows>(tx: Tx, table: Table, rows: readonly Rows[Table][]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await INSERTS[table](tx, JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT).map(withColumnNames)));
  }
}

function withColumnNames(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}

const columns = new Map<string, string>();

/** `observedOn` -> `observed_on`, as the schema maps every field. */
function columnOf(field: string): string {
  let column = columns.get(field);
  if (column === undefined) columns.set(field, (column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  return column;
}
