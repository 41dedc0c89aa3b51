import { scaledPath } from './scaled-path';

/** What lengths in percent and em are taken of. */
type Viewport = { width: number; height: number; em: number };
/** An open svg; `scale` where it stretches what is drawn in it, `end` is what closes it in the answer. */
type Open = { viewport: Viewport; scale: [x: number, y: number] | null; end: string };

const TAG = /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g;
const OF_WIDTH = ['x', 'x1', 'x2', 'cx', 'dx', 'width', 'rx'];
const OF_HEIGHT = ['y', 'y1', 'y2', 'cy', 'dy', 'height', 'ry'];
/** Text has a size of its own, which its lengths in em are taken of: programs that set text know it. */
const TEXT = ['text', 'tspan'];

/**
 * An SVG in which every length is a number and no svg stands in another one. Pages draw with percentages, em and stretched boxes, which
 * fit every width; programs that draw files read these differently, or not at all (a line that keeps its width in a stretched box).
 *
 * @param svg markup whose outermost svg has `width` and `height` in px
 * @param em px of one em
 */
export function absoluteLengths(svg: string, em: number): string {
  const open: Open[] = [];
  return svg.replace(TAG, (tag, closes: string, name: string, attributes: string, empty: string) => {
    if (name !== 'svg') return closes ? tag : `<${name}${inUnits(name, attributes, open.at(-1))}${empty && '/'}>`;
    if (closes) return open.pop()!.end;
    const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, value!]));
    const outer = open.at(-1);
    if (!outer) {
      open.push({ viewport: { width: Number(given.get('width')), height: Number(given.get('height')), em }, scale: null, end: '</svg>' });
      return tag;
    }
    const { group, inner } = asGroup(given, outer, em);
    open.push(inner);
    return group;
  });
}

/** A nested svg as a group that is moved to its place; a box that fits evenly is scaled there, a stretched one where it is drawn. */
function asGroup(given: ReadonlyMap<string, string>, outer: Open, em: number): { group: string; inner: Open } {
  const at = (name: string, otherwise: string) => lengthIn(outer.viewport, name, given.get(name) ?? otherwise);
  const [x, y, width, height] = [at('x', '0'), at('y', '0'), at('width', '100%'), at('height', '100%')];
  const [left = 0, top = 0, boxWidth = width, boxHeight = height] = given.get('viewBox')?.split(/[\s,]+/).map(Number) ?? [];
  const isStretched = given.get('preserveAspectRatio') === 'none';
  const [scaleX, scaleY] = [width / boxWidth, height / boxHeight];
  const even = Math.min(scaleX, scaleY);
  const moved = isStretched
    ? `translate(${round(x - left * scaleX)} ${round(y - top * scaleY)})`
    : `translate(${round(x + (width - boxWidth * even) / 2)} ${round(y + (height - boxHeight * even) / 2)})`;
  const scaled = isStretched || even === 1 ? '' : ` scale(${round(even)})`;
  const shifted = !isStretched && (left || top) ? ` translate(${-left} ${-top})` : '';
  const kept = [...given].filter(([key]) => ['class', 'role', 'aria-labelledby', 'font-size'].includes(key)).map(([key, value]) => ` ${key}="${value}"`);
  const viewport = isStretched ? { width: boxWidth, height: boxHeight, em } : { width: boxWidth, height: boxHeight, em: em / even };
  return {
    group: `<g${kept.join('')} transform="${moved}${scaled}${shifted}">`,
    inner: { viewport, scale: isStretched ? [scaleX, scaleY] : null, end: '</g>' },
  };
}

function inUnits(name: string, attributes: string, open: Open | undefined): string {
  if (!open || name === 'pattern') return attributes;
  const { viewport, scale } = open;
  return attributes.replace(ATTRIBUTE, (attribute, key: string, value: string) => {
    if (key === 'd' && scale) return ` d="${scaledPath(value, ...scale)}"`;
    const isLength = OF_WIDTH.includes(key) || OF_HEIGHT.includes(key) || key === 'r';
    if (!isLength || !/^-?[\d.]+(em|%)?$/.test(value)) return attribute;
    if (TEXT.includes(name) && value.endsWith('em')) return attribute;
    const factor = scale ? scale[OF_HEIGHT.includes(key) ? 1 : 0] : 1;
    return ` ${key}="${round(lengthIn(viewport, key, value) * factor)}"`;
  });
}

function lengthIn({ width, height, em }: Viewport, name: string, value: string): number {
  const number = Number.parseFloat(value);
  if (value.endsWith('em')) return number * em;
  if (!value.endsWith('%')) return number;
  // Of a radius: as SVG 2 has it, of the diagonal over the root of two.
  const whole = name === 'r' ? Math.hypot(width, height) / Math.SQRT2 : OF_HEIGHT.includes(name) ? height : width;
  return (number / 100) * whole;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
