import type { Locator } from '@playwright/test';

/** A corner of a path in the numbers that the path itself uses. */
type Corner = [x: number, y: number];

/**
 * How high an area stands in the middle of each day, in units of its row, measured from the path that the browser drew: between its upper
 * and its lower edge. 0 where nothing is drawn.
 */
export async function drawnHeights(area: Locator, { days, max }: { days: number; max: number }): Promise<number[]> {
  const { path, width, height } = await area.evaluate((element: SVGPathElement) => {
    const surface = element.ownerSVGElement!;
    const axis = [...surface.querySelectorAll('.recharts-cartesian-axis')].length > 0 ? 30 : 0;
    const box = surface.getBoundingClientRect();
    return { path: element.getAttribute('d') ?? '', width: box.width, height: box.height - 1 - axis };
  });
  return Array.from({ length: days }, (_, day) => {
    const at = ((day + 0.5) / days) * width;
    const crossed = edgesOf(path).flatMap(([[x1, y1], [x2, y2]]) =>
      Math.min(x1, x2) <= at && at < Math.max(x1, x2) ? [y1 + ((at - x1) / (x2 - x1)) * (y2 - y1)] : [],
    );
    return crossed.length < 2 ? 0 : ((Math.max(...crossed) - Math.min(...crossed)) / height) * max;
  });
}

/** The straight pieces of a path of `M`, `L` and `Z`. */
function edgesOf(path: string): [Corner, Corner][] {
  return path.split(/(?=M)/).flatMap((part) => {
    const corners = [...part.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]): Corner => [Number(x), Number(y)]);
    return corners.map((corner, index): [Corner, Corner] => [corner, corners[(index + 1) % corners.length]!]);
  });
}
