import type { TimeLayout } from './time-layout';

/** Heights in em: the name above a row, the row itself, what lies between two rows, the marks of the axis. */
const LABEL = 1.35;
const PLOT = 1.7;
const LOWEST_PLOT = 0.5;
const GAP = 0.45;
const UNNAMED_GAP = 0.2;
const AXIS = 1.5;

/** The rows of one panel from top to bottom, from `top` on; with `height` they fill it. Rows can be named beside the panel instead. */
export function panelLayout(rows: number, { top = 0, height, named = true }: { top?: number; height?: number; named?: boolean } = {}): TimeLayout {
  const [label, gap] = named ? [LABEL, GAP] : [0, UNNAMED_GAP];
  const fixed = top + rows * (label + gap) - gap + AXIS;
  const plot = height === undefined ? PLOT : Math.max(LOWEST_PLOT, (height - fixed) / rows);
  const plots = Array.from({ length: rows }, (_, index) => ({ top: top + label + index * (label + plot + gap), height: plot }));
  const linesTo = fixed + rows * plot - AXIS;
  return { height: linesTo + AXIS, plots, ribbon: null, linesFrom: top, linesTo, axisLabels: linesTo + AXIS * 0.8, gutter: 0 };
}
