import { BADGE_SHAPES, type BadgeKind } from '@/components/ui/badge-shapes';
import { make } from './make';

const SVG = 'http://www.w3.org/2000/svg';

/** The word for a state with its sign, as components/ui/badge draws it. */
export function badge(kind: BadgeKind, word: string): HTMLElement {
  return make('span', { class: `badge badge-${kind}` }, sign(kind), word);
}

/** The sign of a state, for the eye alone. */
export function sign(kind: BadgeKind): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const outline = document.createElementNS(SVG, 'path');
  const look = { viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(look)) picture.setAttribute(name, value);
  outline.setAttribute('d', BADGE_SHAPES[kind]);
  picture.append(outline);
  return picture;
}
