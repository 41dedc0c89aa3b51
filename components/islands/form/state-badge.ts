import { make } from '../make';

const SVG = 'http://www.w3.org/2000/svg';
/** The signs of components/ui/badge.tsx: a state is never told by colour alone. */
const SHAPES = { draft: 'M3 13l1-4 7-7 3 3-7 7z', waiting: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 2', sent: 'M8 14V3M3.5 7.5 8 3l4.5 4.5', pending: 'M8 2v8M8 13v1' };

/** The word for a state with its sign. */
export function stateBadge(kind: keyof typeof SHAPES, word: string): HTMLElement {
  const sign = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = { viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) sign.setAttribute(name, value);
  path.setAttribute('d', SHAPES[kind]);
  sign.append(path);
  return make('span', { class: `badge badge-${kind}` }, sign, word);
}
