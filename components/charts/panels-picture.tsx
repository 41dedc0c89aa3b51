import type { PanelsModel } from '@/lib/charts/model';
import { nameLines } from '@/lib/charts/short-name';
import { textEms } from '@/lib/charts/text-width';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { em, FILE_WIDTH } from './lengths';
import { Panel } from './panel';
import { panelLayout } from './panel-layout';
import { RowLabel } from './row-label';

/** Width in em of the narrowest picture on a page: a telephone of 320 px. */
const PAGE_WIDTH = 22;
const LINE = 1.2;
/** Between two panels, in em; sideways in percent as well. */
const GAP = 1.2;
/** Mark of a category and distance to the plot, beside its name. */
const BESIDE_LABEL = 2.2;
/** Rows lower than this are named beside the panels, so that they can be higher. */
const LOW = 1;

/**
 * Small multiples as one picture, for files and embeds: below each other where nothing is known of the width, in columns in a file, with the
 * rows named once on the left where the file is low.
 */
export function PanelsPicture({ model, height, dense = false }: PictureProps<PanelsModel>) {
  const { panels } = model;
  const rows = panels[0]?.rows ?? [];
  const columns = Math.max(1, height === undefined ? 1 : Math.min(dense ? 6 : 3, panels.length));
  const bands = Math.ceil(panels.length / columns);
  const arranged = (named: boolean) => {
    const gutter = named ? 0 : Math.max(0, ...rows.map(({ label }) => textEms(label, true))) + BESIDE_LABEL;
    const column = ((height === undefined ? PAGE_WIDTH : FILE_WIDTH) - gutter - GAP * (columns - 1)) / columns;
    const titles = panels.map(({ title }) => nameLines(title, column, dense ? 3 : 2, true));
    const top = Math.max(1, ...titles.map(({ length }) => length)) * LINE + 0.3;
    const fit = height === undefined ? {} : { height: (height - GAP * (bands - 1)) / Math.max(1, bands) };
    return { named, gutter, column, titles, layout: panelLayout(rows.length, { top, named, ...fit }) };
  };
  const above = arranged(true);
  const isLow = height !== undefined && above.layout.plots.some((plot) => plot.height < LOW);
  const { named, gutter, column, titles, layout } = dense || isLow ? arranged(false) : above;
  const total = gutter + columns * column + GAP * (columns - 1);
  const percent = (ems: number) => `${Math.round((ems / total) * 10_000) / 100}%`;
  return (
    <ChartRoot model={model} height={bands * (layout.height + GAP) - GAP}>
      {panels.map((panel, index) => {
        const x = percent(gutter + (index % columns) * (column + GAP));
        const y = Math.floor(index / columns) * (layout.height + GAP);
        return (
          <svg key={panel.areaId} className="chart-column" x={x} y={em(y)} width={percent(column)} height={em(layout.height)}>
            {titles[index]!.map((line, at) => (
              <text key={line} className="chart-label" x="0" y={em(1 + at * LINE)}>
                {line}
              </text>
            ))}
            <Panel model={model} panel={panel} layout={layout} width={column} hatch={hatchOf(model)} named={named} />
          </svg>
        );
      })}
      {named
        ? null
        : Array.from({ length: bands }, (_, band) =>
            rows.map(({ category, label }, index) => {
              const { top: rowTop, height: rowHeight } = layout.plots[index]!;
              const box = { top: rowTop + band * (layout.height + GAP), height: rowHeight };
              return <RowLabel key={`${band}-${category}`} label={label} category={category} box={box} layout={{ ...layout, gutter }} />;
            }),
          )}
    </ChartRoot>
  );
}
