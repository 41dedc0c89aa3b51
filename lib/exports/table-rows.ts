import type { Context } from '@/lib/auth/context';
import type { Db } from '@/lib/db/client';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { Memory } from '@/lib/estimates/memory';
import { countRows } from './count-rows';
import type { Dataset } from './dataset';
import { DATA_TABLES } from './data-tables';

const counted = new WeakMap<Db, { now: Memory<number[]>; past: Memory<number[]> }>();

/** What a dataset is counted by. */
type Counted = Pick<Dataset, 'asOf' | 'version' | 'erasures' | 'days'>;

/**
 * Rows of each of DATA_TABLES, in its order: counted once for each state of the data.
 *
 * @param known tables, by name, whose rows have been counted already: their rows are not made again
 */
export function tableRows(ctx: Context, { asOf, version, erasures, days }: Counted, known: ReadonlyMap<string, number> = new Map()): Promise<number[]> {
  const memory = counted.get(ctx.db) ?? { now: new Memory<number[]>(2), past: new Memory<number[]>(40) };
  counted.set(ctx.db, memory);
  const filters = { ...NO_FILTERS, asOf };
  // What was public at an instant moves by an erasure alone.
  const [kept, state] = asOf === null ? [memory.now, version] : [memory.past, erasures];
  return kept.recall(state, `${asOf} ${days?.last}`, async () => {
    const rows: number[] = [];
    // One after the other: each of them takes a connection while it is counted.
    for (const table of DATA_TABLES) rows.push(known.get(table.name) ?? (await countRows(table, { ctx, filters })));
    return rows;
  });
}
