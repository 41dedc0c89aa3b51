import type { BandsModel } from '@/lib/charts/model';

/** Heights in em of the chart's own text, so that a reader's larger text gets a taller chart. */
const EVENT_STRIP = 2.4;
const ROW_LABEL = 1.9;
const ROW_GAP = 0.9;
const RIBBON = 1.1;
const AXIS = 2;
const PLOT: Record<BandsModel['id'], number> = { severity: 6, reports: 3.6 };

export type PlotBox = { top: number; height: number };

export type ChartLayout = {
  height: number;
  /** One per row; its label stands right above. */
  plots: PlotBox[];
  ribbon: PlotBox | null;
  /** Where vertical lines begin and end. */
  linesFrom: number;
  linesTo: number;
  axisLabels: number;
};

/** Where everything stands from top to bottom. Sideways all is in percent: the picture fits every width without being scaled. */
export function chartLayout(model: BandsModel): ChartLayout {
  const linesFrom = model.events.length > 0 ? EVENT_STRIP : 0;
  const plotHeight = PLOT[model.id];
  let y = linesFrom;
  const plots = model.rows.map((): PlotBox => {
    const top = y + ROW_LABEL;
    y = top + plotHeight + ROW_GAP;
    return { top, height: plotHeight };
  });
  const ribbon = model.coverage ? { top: y + ROW_LABEL, height: RIBBON } : null;
  if (ribbon) y = ribbon.top + ribbon.height + ROW_GAP;
  const linesTo = y - ROW_GAP;
  return { height: linesTo + AXIS, plots, ribbon, linesFrom, linesTo, axisLabels: linesTo + AXIS * 0.7 };
}

/** A length in em, short enough for the wire. */
export function em(value: number): string {
  return `${Math.round(value * 100) / 100}em`;
}

/** A place on the time axis as a percentage of the width. */
export function across(at: number, count: number): string {
  return `${Math.round((at / Math.max(1, count)) * 10_000) / 100}%`;
}
