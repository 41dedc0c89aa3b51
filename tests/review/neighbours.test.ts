import { areaTree } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { neighboursOf } from '@/lib/review/neighbours';
import { openDesk, type Desk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Sends reports of one day about Stepanakert and gives their references in their order. */
async function sendMany(count: number, observedOn: string, changes: Record<string, unknown> = {}): Promise<string[]> {
  const references: string[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    // The note tells them apart: the same words of the same day would be the same report.
    const id = await desk.submit({ areaId: 'stepanakert', observedOn, note: `number ${sent} of ${observedOn}`, ...changes });
    references.push((await desk.row(id)).reference);
  }
  return references.sort();
}

async function shownBeside(id: string) {
  const { crisis, db } = desk.context(desk.verifier);
  const shown = await neighboursOf(db, await desk.row(id), areaTree(await currentAreas(db), crisis.policy), crisis);
  return shown.map(({ reference, alike }) => (alike ? `alike ${reference}` : reference));
}

test('however much is said of the days after it, what may be the same event stands first, and then the nearest days', async () => {
  const id = await desk.submit({ areaId: 'stepanakert', observedOn: '2023-01-10' });
  const later = await sendMany(31, '2023-01-20');
  const [alike] = await sendMany(1, '2023-01-10');
  const [salt] = await sendMany(1, '2023-01-10', { itemCode: 'FOOD-SALT' });
  const [before] = await sendMany(1, '2023-01-08');
  const [after] = await sendMany(1, '2023-01-12');
  await sendMany(1, '2022-12-28');
  // Both as far away: the newer one first. Of the day that is full, as many as there is room for; 28 December is farther than that day.
  expect(await shownBeside(id)).toEqual([`alike ${alike}`, salt, after, before, ...later.slice(0, 26)]);
});

test('where the same day has thirty, no other day is shown', async () => {
  const id = await desk.submit({ areaId: 'stepanakert', observedOn: '2023-01-10', itemCode: null });
  const general = await sendMany(2, '2023-01-10', { itemCode: null });
  const bread = await sendMany(30, '2023-01-10', { itemCode: 'FOOD-BREAD' });
  await sendMany(1, '2023-01-11');
  expect(await shownBeside(id)).toEqual([...general.map((reference) => `alike ${reference}`), ...bread.slice(0, 28)]);
});
