import type { TimeFrame } from '@/lib/charts/model';
import { textEms } from '@/lib/charts/text-width';
import { FILE_WIDTH } from './lengths';

/** Heights in em of the chart's own text, so that a reader's larger text gets a taller chart. */
const EVENT_STRIP = 2.4;
const SCALE_LINE = 1.4;
const ROW_LABEL = 1.9;
const AIRY = { gap: 0.9, ribbon: 1.1, axis: 2 };
const DENSE = { gap: 0.3, ribbon: 0.8, axis: 1.5 };
/** A row never gets lower than this, however little height there is to fill. */
const LOWEST_PLOT = 0.6;
/** Mark of the category, and distance to the plot. */
const BESIDE_LABEL = 2.2;

export type PlotBox = { top: number; height: number };

/**
 * The rows of a picture: how many, how high each wants to be (em), and what stands beside them when it is dense. `scaled`: what their full
 * height stands for must be said then, too; it takes a line above them.
 */
export type LayoutRows = { count: number; plot: number; labels: readonly string[]; scaled?: boolean };

export type TimeLayout = {
  /** Of the whole picture. */
  height: number;
  /** One per row; its label stands right above, or beside it in the gutter. */
  plots: PlotBox[];
  ribbon: PlotBox | null;
  /** Where vertical lines begin and end. */
  linesFrom: number;
  linesTo: number;
  axisLabels: number;
  /** What labels beside the rows take of the width, in percent; 0 where they stand above. */
  gutter: number;
};

/**
 * Where everything stands from top to bottom in a picture with a time axis: events, rows, coverage, axis. Sideways all is in percent: the
 * picture fits every width without being scaled. With `height` the rows stretch or shrink until the picture fills it.
 */
export function timeLayout(
  { events, coverage }: Pick<TimeFrame, 'events' | 'coverage'>,
  rows: LayoutRows,
  { height, dense = false }: { height?: number | undefined; dense?: boolean | undefined } = {},
): TimeLayout {
  const { gap, ribbon: ribbonHeight, axis } = dense ? DENSE : AIRY;
  const label = dense ? 0 : ROW_LABEL;
  const linesFrom = Math.max(events.length > 0 ? EVENT_STRIP : 0, dense && rows.scaled ? SCALE_LINE : 0);
  const fixed = linesFrom + rows.count * (label + gap) + (coverage ? label + ribbonHeight + gap : 0) - gap + axis;
  const plot = height === undefined ? rows.plot : Math.max(LOWEST_PLOT, (height - fixed) / rows.count);
  const step = label + plot + gap;
  const plots = Array.from({ length: rows.count }, (_, index) => ({ top: linesFrom + label + index * step, height: plot }));
  const ribbon = coverage ? { top: linesFrom + label + rows.count * step, height: ribbonHeight } : null;
  const linesTo = fixed + rows.count * plot - axis;
  const beside = dense ? [...rows.labels, coverage?.label ?? ''] : [];
  const gutter = beside.length > 0 ? ((Math.max(...beside.map((text) => textEms(text))) + BESIDE_LABEL) / FILE_WIDTH) * 100 : 0;
  return { height: linesTo + axis, plots, ribbon, linesFrom, linesTo, axisLabels: linesTo + axis * 0.7, gutter: Math.round(gutter) };
}
