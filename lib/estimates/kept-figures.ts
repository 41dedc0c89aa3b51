import type { AreaTree } from '@/lib/crisis/areas';
import { eachDay, earlierDay } from '@/lib/core/dates';
import { inTurns } from '@/lib/core/in-turns';
import type { Crisis, Day, Item } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import type { CarriedMemory } from './carried-memory';
import { drawFigures, redrawFigures, type ChangedDays, type Figures } from './figures';
import { readFigureChanges } from './stored/figure-changes';
import { EVER } from './stored/public-key';
import { readCells, type CellSelection } from './stored/read-cells';
import { readPastCells } from './stored/read-past-cells';
import type { AreaTrend } from './trend';

/** Which figures: those of one least certainty and item, on all days from the start of the crisis to the last one. */
export type FigureSelection = Pick<CellSelection, 'certainty' | 'itemCode'> & { last: Day };
export type Surroundings = { tree: AreaTree; crisis: Crisis; items: readonly Item[] };

/**
 * The figures of today's data at the version that the transaction sees. Those of an earlier version that are known are drawn again where the
 * versions since then touched them (decision 023).
 */
export async function figuresNow(
  tx: Tx,
  known: CarriedMemory<Figures>,
  { version, certainty, itemCode, last }: FigureSelection & { version: number },
  surroundings: Surroundings,
): Promise<AreaTrend[]> {
  const rules = rulesOf(surroundings, last);
  const read = (some: Pick<CellSelection, 'category' | 'from' | 'to'>) => readCells(tx, { certainty, itemCode, ...some });
  const { areas } = await known.recall(
    version,
    [certainty, itemCode, last].join(' '),
    async () => inTurns(drawFigures({ ...(await read({ category: null, from: EVER.from, to: last })), ...rules })),
    async (before, since) => {
      const changes = await readFigureChanges(tx, since, version);
      if (!changes) return null;
      const changed: ChangedDays[] = [];
      for (const { category, from, to } of changes.spans) {
        const span = { category, from, to: earlierDay(to, last) };
        changed.push({ ...span, ...(await read(span)) });
      }
      return changed.length > 0 ? inTurns(redrawFigures(before, changed, rules)) : before;
    },
  );
  return areas;
}

/** The figures as they stood at an instant, computed from the reports that were public then. */
export async function figuresOfPast(
  tx: Tx,
  { asOf, certainty, itemCode, last }: FigureSelection & { asOf: string },
  surroundings: Surroundings,
): Promise<AreaTrend[]> {
  const selection = { certainty, itemCode, category: null, from: surroundings.crisis.startsOn, to: last, asOf };
  const cells = await readPastCells(tx, selection, surroundings);
  return (await inTurns(drawFigures({ ...cells, ...rulesOf(surroundings, last) }))).areas;
}

function rulesOf({ tree, crisis, items }: Surroundings, last: Day) {
  const partItems = new Set(items.filter(({ weight }) => weight === 'PART').map(({ code }) => code));
  return { tree, crisis, isPartItem: (code: string) => partItems.has(code), days: eachDay(crisis.startsOn, last) };
}
