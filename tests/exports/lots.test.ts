import { lotsOf } from '@/lib/exports/lots';

async function all<Row>(rows: Iterable<Row> | AsyncIterable<Row>): Promise<Row[][]> {
  const lots: Row[][] = [];
  for await (const lot of lotsOf(rows)) lots.push(lot);
  return lots;
}
async function* later(count: number) {
  for (let row = 0; row < count; row += 1) yield row;
}
const upTo = (count: number) => Array.from({ length: count }, (_, row) => row);

test.each([0, 1, 499, 500, 501, 1_250])('%i rows come in their order, each once, and no lot is empty', async (count) => {
  for (const lots of [await all(upTo(count)), await all(later(count))]) {
    expect(lots.flat()).toEqual(upTo(count));
    expect(lots.map(({ length }) => length)).toEqual([...Array(Math.floor(count / 500)).fill(500), ...(count % 500 ? [count % 500] : [])]);
  }
});

test('who stops reading lets the rows go', async () => {
  let isOver = false;
  async function* watched() {
    try {
      yield* later(5_000);
    } finally {
      isOver = true;
    }
  }
  for await (const lot of lotsOf(watched())) if (lot.length > 0) break;
  expect(isOver).toBe(true);
});
