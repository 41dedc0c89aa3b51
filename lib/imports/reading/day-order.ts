import type { Day } from '@/lib/crisis/schema';
import { isAmbiguousDay, readDayCell, shownOrder, type DayOrder } from './day-cell';

/** What the cells of a date column say about their order. */
export type OrderFound = {
  /** The order that cells show by themselves; null when none does, or when they contradict each other. */
  order: DayOrder | null;
  /** Up to three different cells that can be read in two ways. */
  ambiguous: string[];
  /** Cells that show it, one of each kind at most. */
  shown: string[];
  /** The first cell that holds a spreadsheet's day number. */
  serial: { cell: string; day: Day } | null;
};

const SAMPLES = 3;

/** Looks for the order of day and month in all cells of a column. Nobody need be asked where `order` is known or nothing is ambiguous. */
export function dayOrderOf(cells: Iterable<string>): OrderFound {
  const shown = new Map<DayOrder, string>();
  const ambiguous = new Set<string>();
  let serial: OrderFound['serial'] = null;
  for (const cell of cells) {
    const order = shownOrder(cell);
    if (order && !shown.has(order)) shown.set(order, cell.trim());
    else if (!order && ambiguous.size < SAMPLES && isAmbiguousDay(cell)) ambiguous.add(cell.trim());
    serial ??= serialOf(cell);
  }
  return { order: shown.size === 1 ? [...shown.keys()][0]! : null, ambiguous: [...ambiguous], shown: [...shown.values()], serial };
}

function serialOf(cell: string): OrderFound['serial'] {
  const read = /^\s*\d{5}/.test(cell) ? readDayCell(cell, 'day-first') : null;
  return read && 'day' in read && read.serial ? { cell: cell.trim(), day: read.day } : null;
}
