import type { ChartLine } from '@/lib/charts/model';
import { textEms } from '@/lib/charts/text-width';
import type { PlotBox } from './time-layout';

/** From one line of text to the next, and from a label to its line, in em. */
const APART = 1.3;
const OVER = 0.75;

export type LineLabel = { line: ChartLine; y: number; anchor: 'start' | 'end' };
type Placed = LineLabel & { from: number; to: number };

/**
 * Where the labels of lines stand: above the last known point, to the right of it where that has room. Labels that would touch are pushed
 * apart, downwards, and back up where the plot ends. `y` is a baseline in em, as is the least `width` that the axis will have.
 */
export function lineLabels(lines: readonly ChartLine[], { max, count }: { max: number; count: number }, box: PlotBox, width: number): LineLabel[] {
  const placed = lines.map((line): Placed => {
    const x = (line.end.at / Math.max(1, count)) * width;
    const length = textEms(line.end.label, true);
    const anchor = x + length <= width ? 'start' : 'end';
    const y = box.top + (1 - line.end.value / max) * box.height - OVER;
    return { line, y, anchor, from: anchor === 'start' ? x : x - length, to: anchor === 'start' ? x + length : x };
  });
  placed.sort((a, b) => a.y - b.y);
  placed.forEach((label, index) => {
    for (const above of placed.slice(0, index)) if (touch(above, label)) label.y = Math.max(label.y, above.y + APART);
  });
  let lowest = box.top + box.height - OVER / 2;
  for (const label of [...placed].reverse()) {
    label.y = Math.min(label.y, lowest);
    if (placed.some((other) => other !== label && touch(other, label))) lowest = Math.min(lowest, label.y - APART);
  }
  return placed.map(({ line, y, anchor }) => ({ line, y, anchor }));
}

function touch(a: Placed, b: Placed): boolean {
  return a.from < b.to && b.from < a.to;
}
