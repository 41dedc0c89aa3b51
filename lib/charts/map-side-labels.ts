import type { MapLabel, Room } from './map-labels';
import { NAME_LINE } from './map-labels';
import type { MapSpot } from './model';
import { nameLines } from './short-name';
import { textEms } from './text-width';

/** A name in a column beside the spots, and the line that leads to it from the edge of its circle. */
export type SideLabel = MapLabel & { leader: { x1: number; y1: number; x2: number; y2: number } };

/** In em: length of a line of a name, distance of the columns to the spots, of two names, of a name to its line. */
const LENGTH = 15;
const ASIDE = 1.4;
const GAP = 0.35;
const BEFORE = 0.3;

type Named = { spot: MapSpot; lines: string[]; height: number };

/**
 * Names of the spots in two columns, west of them all and east of them all, each from north to south: for a low and wide picture, where text
 * is too large to stand between the circles. Names that find no room from top to bottom are left out, the smallest circles first.
 */
export function sideLabels(spots: readonly MapSpot[], room: Room): SideLabel[] {
  const byLongitude = [...spots].sort((a, b) => a.x - b.x);
  const half = Math.floor(spots.length / 2);
  const west = Math.min(...spots.map(({ x, radius }) => x - radius)) - ASIDE * room.em;
  const east = Math.max(...spots.map(({ x, radius }) => x + radius)) + ASIDE * room.em;
  return [...column(byLongitude.slice(0, half), 'end', west, room), ...column(byLongitude.slice(half), 'start', east, room)];
}

function column(spots: readonly MapSpot[], anchor: 'start' | 'end', edge: number, { em, left, right, top, bottom }: Room): SideLabel[] {
  const length = Math.min(LENGTH, (anchor === 'end' ? edge - left : right - edge) / em);
  const gap = GAP * em;
  let named = spots.map((spot): Named => {
    const lines = nameLines(spot.name, length, 2);
    return { spot, lines, height: lines.length * NAME_LINE * em };
  });
  const needed = () => named.reduce((sum, { height }) => sum + height + gap, -gap);
  while (needed() > bottom - top) {
    const smallest = named.reduce((least, next) => (next.spot.radius < least.spot.radius ? next : least));
    named = named.filter((one) => one !== smallest);
  }
  named.sort((a, b) => a.spot.y - b.spot.y);
  const tops = spread(named.map(({ spot, height }) => ({ wish: spot.y - height / 2, height: height + gap })), top, bottom + gap);
  return named.map(({ spot, lines, height }, index) => {
    const labelTop = tops[index]!;
    const width = Math.max(...lines.map((line) => textEms(line))) * em;
    const start = anchor === 'end' ? edge - width : edge;
    const to = { x: edge + (anchor === 'end' ? BEFORE : -BEFORE) * em, y: labelTop + height / 2 };
    const far = Math.hypot(to.x - spot.x, to.y - spot.y);
    const on = (from: number, towards: number) => round(from + ((towards - from) * spot.radius) / far);
    return {
      areaId: spot.areaId,
      lines,
      anchor,
      x: round(edge),
      y: round(labelTop + em),
      box: { left: start, top: labelTop, right: start + width, bottom: labelTop + height },
      leader: { x1: on(spot.x, to.x), y1: on(spot.y, to.y), x2: round(to.x), y2: round(to.y) },
    };
  });
}

/** Tops of pieces in their order, none over another and all between top and bottom, as near to what they wish as that allows. */
function spread(pieces: readonly { wish: number; height: number }[], top: number, bottom: number): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { wish, height } of pieces) {
    tops.push(Math.max(free, wish));
    free = tops.at(-1)! + height;
  }
  let end = bottom;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index]!, end - pieces[index]!.height);
    end = tops[index]!;
  }
  return tops;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
