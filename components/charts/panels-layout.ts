import type { PanelsModel } from '@/lib/charts/model';
import { nameLines } from '@/lib/charts/short-name';
import { textEms } from '@/lib/charts/text-width';
import { FILE_WIDTH } from './lengths';
import { panelLayout } from './panel-layout';
import type { TimeLayout } from './time-layout';

/** Width in em of the narrowest picture on a page: a telephone of 320 px. */
const PAGE_WIDTH = 22;
/** Between two panels, in em. */
export const PANEL_GAP = 1.2;
export const TITLE_LINE = 1.2;
/** Mark of a category, and distance to what follows. */
const MARK = 1.4;
const AFTER_NAME = 0.8;
/** A row is at least so high, in em, if there is a way. */
const LEAST_PLOT = 1;
const KEY_LINE = 1.6;

/** above: each row under its name; beside: named once on the left; key: told by its mark alone, named in a line above all panels. */
type Naming = 'above' | 'beside' | 'key';

/** Lengths in em. */
export type PanelsLayout = {
  naming: Naming;
  columns: number;
  bands: number;
  /** Width of a panel, and of what stands to the left of the first. */
  column: number;
  gutter: number;
  total: number;
  /** Height of the line above all panels. */
  above: number;
  /** Lines of the title of each panel. */
  titles: string[][];
  panel: TimeLayout;
};

/**
 * Panels in columns. Without a height they stand below each other, because nothing is known of the width; with one, in three columns with
 * their rows named as openly as leaves the rows a height, in a low picture in one line.
 */
export function panelsLayout(model: PanelsModel, height: number | undefined): PanelsLayout {
  if (height === undefined) return arranged(model, { columns: 1, naming: 'above', width: PAGE_WIDTH });
  const wide = (['above', 'beside'] as const).map((naming) => arranged(model, { columns: 3, naming, width: FILE_WIDTH, height }));
  const roomy = wide.find(({ panel }) => panel.plots.every((plot) => plot.height >= LEAST_PLOT));
  return roomy ?? arranged(model, { columns: 6, naming: 'key', width: FILE_WIDTH, height });
}

type Arrangement = { columns: number; naming: Naming; width: number; height?: number };

function arranged({ panels }: PanelsModel, { columns: most, naming, width, height }: Arrangement): PanelsLayout {
  const rows = panels[0]?.rows ?? [];
  const columns = Math.max(1, Math.min(most, panels.length));
  const bands = Math.ceil(panels.length / columns);
  const widest = Math.max(0, ...rows.map(({ label }) => textEms(label, true)));
  const gutter = naming === 'above' ? 0 : MARK + (naming === 'beside' ? widest + AFTER_NAME : 0);
  const column = (width - gutter - PANEL_GAP * (columns - 1)) / columns;
  const titles = panels.map(({ title }) => nameLines(title, column, 2, true));
  const top = Math.max(1, ...titles.map(({ length }) => length)) * TITLE_LINE + 0.3;
  const above = naming === 'key' ? KEY_LINE : 0;
  const fit = height === undefined ? {} : { height: (height - above - PANEL_GAP * (bands - 1)) / Math.max(1, bands) };
  const panel = panelLayout(rows.length, { top, named: naming === 'above', ...fit });
  return { naming, columns, bands, column, gutter, total: width, above, titles, panel };
}

/** Where the names of the rows stand in the line above all panels: where each begins, in em. */
export function keyPlaces(model: PanelsModel): { category: PanelsModel['panels'][number]['rows'][number]['category']; label: string; x: number }[] {
  let x = 0;
  return (model.panels[0]?.rows ?? []).map(({ category, label }) => {
    const place = { category, label, x };
    x += MARK + textEms(label, true) + 2 * AFTER_NAME;
    return place;
  });
}
