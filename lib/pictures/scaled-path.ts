/** Which numbers of a path command lie across (x) and which along (y); an arc has its own order. */
const ORDER: Record<string, string> = { m: 'xy', l: 'xy', t: 'xy', h: 'x', v: 'y', c: 'xyxyxy', s: 'xyxy', q: 'xyxy', a: 'xy---xy', z: '' };

/**
 * A path with its numbers multiplied, so that it needs no stretched box and its line keeps its width. Arcs keep their turn and flags.
 *
 * @throws RangeError for a command that SVG does not have
 */
export function scaledPath(path: string, scaleX: number, scaleY: number): string {
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, numbers: string) => {
    const order = ORDER[command.toLowerCase()];
    if (order === undefined) throw new RangeError(`No path command ${command}.`);
    const scaled = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map((number, index) => {
      const lies = order[index % order.length];
      return Math.round(Number(number) * (lies === 'x' ? scaleX : lies === 'y' ? scaleY : 1) * 100) / 100;
    });
    return command + scaled.join(' ');
  });
}
