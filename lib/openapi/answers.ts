import { z } from 'zod';
import { daySchema } from '@/lib/crisis/schema';
import { REPORT_STATUSES } from '@/lib/crisis/vocabulary';

const instant = z.iso.datetime();
const count = z.int().min(0);

/** What stands beside the rows of a table as JSON. */
export const metaSchema = z.strictObject({
  table: z.string(),
  sample: z.boolean().meta({ description: 'true: invented data, of no real place.' }),
  dataVersion: count,
  asOf: instant.nullable(),
  count: count.meta({ description: 'All rows that the filters select.' }),
  licence: z.string(),
  licenceAddress: z.url(),
  citation: z.string(),
  columns: z.url(),
  filters: z.record(z.string(), z.union([z.string(), z.number()])),
  address: z.url(),
  next: z.url().nullable().meta({ description: 'Address of the page that follows; null on the last one.' }),
});

/** Proof that a report is stored. */
export const receiptSchema = z.strictObject({
  id: z.uuid(),
  reference: z.string().meta({ description: 'Six letters and digits, to be read over a telephone.' }),
  status: z.enum(REPORT_STATUSES),
  revision: z.int(),
  receivedAt: instant,
  sealed: z.string().optional(),
});

const problem = z.looseObject({ code: z.string(), status: z.int() }).meta({ description: 'As in Problem.' });

/** POST /api/reports with several reports: in their order, what each would have been answered alone. */
export const batchAnswerSchema = z.strictObject({
  results: z.array(z.union([z.strictObject({ status: z.int(), receipt: receiptSchema }), z.strictObject({ status: z.int(), problem })])),
});

/** POST /api/imports. */
export const importAnswerSchema = z.strictObject({
  batchId: z.uuid().nullable().meta({ description: 'null: everything was there already.' }),
  rows: count,
  stored: count,
  same: count,
});

const fault = z.strictObject({ row: count, column: z.string(), value: z.string(), code: z.string(), message: z.string(), mend: z.string() });

/** POST /api/imports?check=1. Lists hold the first thousand. */
export const checkAnswerSchema = z.strictObject({
  rows: count,
  ready: count,
  same: z.array(z.strictObject({ row: count, reference: z.string() })),
  sameCount: count,
  faults: z.array(fault),
  faultCount: count,
});

/** A file of a snapshot with its sums, and the snapshot. */
export const snapshotListSchema = z.strictObject({
  data: z.array(
    z.strictObject({
      id: z.string(),
      asOf: instant,
      madeAt: instant,
      dataVersion: count,
      head: z.strictObject({ line: count, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      address: z.url(),
      files: z.array(
        z.strictObject({
          name: z.string(), address: z.url(), mediaType: z.string(), bytes: count, rows: count.nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
  meta: z.strictObject({ count }),
});

/** GET /api/reports: what the account has sent, newest first. */
export const ownReportsSchema = z.strictObject({
  reports: z.array(
    z.looseObject({ id: z.uuid(), reference: z.string(), status: z.enum(REPORT_STATUSES), revision: z.int(), receivedAt: instant, content: z.looseObject({ observedOn: daySchema }) }),
  ),
  next: z.string().nullable().meta({ description: 'The reference to pass as `after` for the next page; null on the last one.' }),
});
