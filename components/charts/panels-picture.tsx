import type { PanelsModel } from '@/lib/charts/model';
import { CategoryShape } from './category-shape';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { em } from './lengths';
import { Panel } from './panel';
import { keyPlaces, PANEL_GAP, panelsLayout, TITLE_LINE, type PanelsLayout } from './panels-layout';
import { RowLabel } from './row-label';

/** Small multiples as one picture, for files and embeds; a page shows the same panels as a grid (PanelGrid). */
export function PanelsPicture({ model, height }: PictureProps<PanelsModel>) {
  const layout = panelsLayout(model, height);
  const { naming, columns, bands, column, gutter, total, above, titles, panel } = layout;
  const topOf = (index: number) => above + Math.floor(index / columns) * (panel.height + PANEL_GAP);
  const percent = (ems: number) => `${Math.round((ems / total) * 10_000) / 100}%`;
  return (
    <ChartRoot model={model} height={above + bands * (panel.height + PANEL_GAP) - PANEL_GAP}>
      {naming === 'key' ? <Key model={model} /> : null}
      {model.panels.map((one, index) => {
        const x = percent(gutter + (index % columns) * (column + PANEL_GAP));
        const box = { x, y: em(topOf(index)), width: percent(column), height: em(panel.height) };
        return (
          <svg key={one.areaId} className="chart-column" {...box}>
            {titles[index]!.map((line, at) => (
              <text key={line} className="chart-label" x="0" y={em(1 + at * TITLE_LINE)}>
                {line}
              </text>
            ))}
            <Panel model={model} panel={one} layout={panel} width={column} hatch={hatchOf(model)} named={naming === 'above'} />
          </svg>
        );
      })}
      {naming === 'above'
        ? null
        : Array.from({ length: bands }, (_, band) => <RowNames key={band} model={model} layout={layout} top={topOf(band * columns)} />)}
    </ChartRoot>
  );
}

/** The names of the rows to the left of a band of panels, or their marks alone. */
function RowNames({ model, layout: { naming, gutter, panel }, top }: { model: PanelsModel; layout: PanelsLayout; top: number }) {
  return (model.panels[0]?.rows ?? []).map(({ category, label }, index) => {
    const { top: rowTop, height } = panel.plots[index]!;
    const box = { top: top + rowTop, height };
    const mark = Math.min(1, height + 0.15);
    return naming === 'beside' ? (
      <RowLabel key={category} label={label} category={category} box={box} layout={{ ...panel, gutter }} />
    ) : (
      <CategoryShape key={category} category={category} x={0} y={box.top + (height - mark) / 2} size={mark} />
    );
  });
}

function Key({ model }: { model: PanelsModel }) {
  return keyPlaces(model).map(({ category, label, x }) => (
    <g key={category}>
      <CategoryShape category={category} x={x} y={0.15} />
      <text className="chart-label" x={em(x + 1.4)} y="1em">
        {label}
      </text>
    </g>
  ));
}
