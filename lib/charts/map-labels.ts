import type { MapSpot } from './model';
import { withoutBrackets } from './short-name';
import { textEms } from './text-width';
import { wrapText } from './wrap-text';

/** A name beside its circle, in lines; `x` and `y` are where the first line's baseline begins, ends or has its middle. */
export type MapLabel = { areaId: string; lines: string[]; x: number; y: number; anchor: Anchor; box: Box };
type Anchor = 'start' | 'middle' | 'end';
export type Box = { left: number; top: number; right: number; bottom: number };

/** Size of the text and where names may stand, in the units of the map's box. */
export type Room = { em: number; left: number; right: number; top: number; bottom: number };

/** In em of the names: distance of two lines, of a name to its circle, and how much farther it is from every other circle. */
export const NAME_LINE = 1.2;
const GAP = 0.25;
const CLEARER = 0.5;
/** Letters drawn by another font than the measured one may be wider. */
const SAFETY = 1.05;
/** How long a line may be, in em: what is tried first reads best. */
const LENGTHS = [12, 9, 16, 7, 24];
const MOST_LINES = 4;
/** So many placings are looked at before the best so far is taken: far more than a map of ten areas needs. */
const PATIENCE = 5000;
/** What a line length costs that is not the first, in steps down the list of places; a name left out costs more than anything. */
const OTHER_LENGTH = 3;
const LEFT_OUT = 1000;

type Choice = { label: MapLabel; cost: number };

/**
 * Names of the spots where they cover no circle and no other name and stay inside the room, each as near to where it reads best as the
 * others let it. A name for which there is no place is left out; the list beside the map has it.
 */
export function mapLabels(spots: readonly MapSpot[], room: Room): MapLabel[] {
  const choices = spots
    .map((spot) => choicesOf(spot, room).filter(({ label }) => isFree(label, spots, room)))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length);
  let best: { labels: MapLabel[]; cost: number } = { labels: [], cost: Infinity };
  let looks = 0;
  const leastFrom = choices.map((_, index) => choices.slice(index).reduce((sum, [first]) => sum + first!.cost, 0));
  const place = (index: number, placed: MapLabel[], cost: number): void => {
    if (cost + (leastFrom[index] ?? 0) >= best.cost || (looks += 1) > PATIENCE) return;
    const here = choices[index];
    if (!here) {
      best = { labels: placed, cost };
      return;
    }
    for (const choice of here) {
      if (placed.every((other) => !touches(choice.label.box, other.box))) place(index + 1, [...placed, choice.label], cost + choice.cost);
    }
    place(index + 1, placed, cost + LEFT_OUT);
  };
  place(0, [], 0);
  return best.labels;
}

/** Everywhere a name could stand beside its circle, what reads best first. */
function choicesOf({ areaId, name, x, y, radius }: MapSpot, { em }: Room): Choice[] {
  const gap = GAP * em;
  const wrapped = LENGTHS.map((length) => wrapText(textEms(name) > 2 * length ? withoutBrackets(name) : name, length));
  const different = wrapped.filter((lines, index) => wrapped.findIndex((other) => other.join('\n') === lines.join('\n')) === index);
  const choices = different.flatMap((lines, length) => {
    if (lines.length > MOST_LINES) return [];
    const width = Math.max(...lines.map((line) => textEms(line))) * SAFETY * em;
    const height = lines.length * NAME_LINE * em;
    const at = (anchor: Anchor, edge: number, top: number): MapLabel => {
      const left = anchor === 'start' ? edge : anchor === 'end' ? edge - width : edge - width / 2;
      return { areaId, lines, anchor, x: round(edge), y: round(top + em), box: { left, top, right: left + width, bottom: top + height } };
    };
    const [right, left] = [x + radius + gap, x - radius - gap];
    const [above, middle, below] = [y - radius - height - gap / 2, y - height / 2, y + radius + gap / 2];
    const slant = radius * 0.7 + gap / 2;
    const places = [
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
    return places.map((label, place) => ({ label, cost: place + length * OTHER_LENGTH }));
  });
  return choices.sort((a, b) => a.cost - b.cost);
}

/** Inside the room, on no circle, and nearer to its own circle than to any other, so that nobody takes it for another's name. */
function isFree({ areaId, box }: MapLabel, spots: readonly MapSpot[], { em, left, top, right, bottom }: Room): boolean {
  if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) return false;
  const own = Math.max(0, ...spots.filter((spot) => spot.areaId === areaId).map((spot) => distance(box, spot)));
  return spots.every((spot) => distance(box, spot) >= (spot.areaId === areaId ? 0 : own + CLEARER * em));
}

/** From the edge of a circle to the nearest point of a box; negative where they overlap. */
function distance({ left, top, right, bottom }: Box, { x, y, radius }: MapSpot): number {
  return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) - radius;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
