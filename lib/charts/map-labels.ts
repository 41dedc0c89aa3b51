import type { MapSpot } from './model';
import { withoutBrackets } from './short-name';
import { textEms } from './text-width';
import { wrapText } from './wrap-text';

/** A name beside its circle, in lines; `x` and `y` are where the first line's baseline begins, ends or has its middle. */
export type MapLabel = { areaId: string; lines: string[]; x: number; y: number; anchor: Anchor; box: Box };
export type Anchor = 'start' | 'middle' | 'end';
export type Box = { left: number; top: number; right: number; bottom: number };

/** Size of the text and where names may stand, in the units of the map's box. */
type Room = { em: number; left: number; right: number; top: number; bottom: number };

/** In em of the names: distance of two lines, of a name to its circle and to anything else. */
const LINE = 1.2;
const GAP = 0.25;
/** Letters drawn by another font than the measured one may be wider. */
const SAFETY = 1.05;
/** How long a line may be, in em: what is tried first reads best. */
const LENGTHS = [12, 9, 16, 7, 24];
const MOST_LINES = 4;
/** So many placings are looked at before names are left out: far more than a map of ten areas needs. */
const PATIENCE = 1000;

/**
 * Names of the spots where they cover no circle and no other name and stay inside the room. A name for which there is no such place is
 * left out; the list beside the map has it. Largest circles choose first.
 */
export function mapLabels(spots: readonly MapSpot[], room: Room): MapLabel[] {
  const ordered = [...spots].sort((a, b) => b.radius - a.radius);
  const choices = ordered.map((spot) => labelsOf(spot, room).filter(({ box }) => isFree(box, spots, room))).filter(({ length }) => length > 0);
  let best: MapLabel[] = [];
  let looks = 0;
  const place = (index: number, placed: MapLabel[]): boolean => {
    if (placed.length > best.length) best = placed;
    if (index === choices.length || (looks += 1) > PATIENCE) return placed.length === choices.length;
    const free = choices[index]!.filter(({ box }) => placed.every((other) => !touches(box, other.box)));
    return free.some((label) => place(index + 1, [...placed, label])) || place(index + 1, placed);
  };
  place(0, []);
  return best;
}

/** Everywhere a name could stand beside its circle, what reads best first. */
function labelsOf({ areaId, name, x, y, radius }: MapSpot, { em }: Room): MapLabel[] {
  const gap = GAP * em;
  return LENGTHS.flatMap((length) => {
    const lines = wrapText(textEms(name) > 2 * length ? withoutBrackets(name) : name, length);
    if (lines.length > MOST_LINES) return [];
    const width = Math.max(...lines.map((line) => textEms(line))) * SAFETY * em;
    const height = lines.length * LINE * em;
    const at = (anchor: Anchor, edge: number, top: number): MapLabel => {
      const left = anchor === 'start' ? edge : anchor === 'end' ? edge - width : edge - width / 2;
      return { areaId, lines, anchor, x: round(edge), y: round(top + em), box: { left, top, right: left + width, bottom: top + height } };
    };
    const [right, left] = [x + radius + gap, x - radius - gap];
    const [above, middle, below] = [y - radius - height - gap / 2, y - height / 2, y + radius + gap / 2];
    const slant = radius * 0.7 + gap / 2;
    return [
      at('start', right, middle),
      at('end', left, middle),
      at('middle', x, below),
      at('middle', x, above),
      at('start', x + slant, y + slant),
      at('end', x - slant, y + slant),
      at('start', x + slant, y - slant - height),
      at('end', x - slant, y - slant - height),
      at('start', x - radius, below),
      at('end', x + radius, below),
      at('start', x - radius, above),
      at('end', x + radius, above),
    ];
  });
}

function isFree(box: Box, spots: readonly MapSpot[], { left, top, right, bottom }: Room): boolean {
  const isInside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
  return isInside && spots.every((spot) => !covers(box, spot));
}

/** Whether a box touches a circle: the nearest point of the box lies inside it. */
function covers({ left, top, right, bottom }: Box, { x, y, radius }: MapSpot): boolean {
  const dx = x - Math.min(Math.max(x, left), right);
  const dy = y - Math.min(Math.max(y, top), bottom);
  return dx * dx + dy * dy < radius * radius;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
