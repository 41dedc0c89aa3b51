/** Rows in the time of which nobody misses anything. */
const LOT = 500;

/** Rows some at a time: those that are made in memory do not each wait for a turn of the process, and between two lots others have theirs. */
export async function* lotsOf<Row>(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let lot: Row[] = [];
  const isFull = (row: Row) => lot.push(row) === LOT;
  if (Symbol.iterator in rows) {
    for (const row of rows) if (isFull(row)) yield taken();
  } else {
    for await (const row of rows) if (isFull(row)) yield taken();
  }
  if (lot.length > 0) yield lot;

  function taken(): Row[] {
    const full = lot;
    lot = [];
    return full;
  }
}
