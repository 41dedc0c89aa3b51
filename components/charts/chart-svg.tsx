import type { BandsModel } from '@/lib/charts/model';
import { across, chartLayout, em } from './chart-layout';
import type { PictureProps } from './chart-picture';
import { CoverageStrip } from './coverage-strip';
import { EventStrip } from './event-strip';
import { HatchPattern } from './hatch-pattern';
import { PlotRow } from './plot-row';
import { RowWords } from './row-words';

/**
 * A chart as the server draws it: no script, colours from the style sheet's roles, widths in percent and heights in em, so that one
 * picture serves a telephone, a desktop and enlarged text. Readers of the page's text get its title and sentences.
 */
export function ChartSvg({ model }: PictureProps<BandsModel>) {
  const layout = chartLayout(model);
  const { count } = model.axis;
  const id = `chart-${model.id}`;
  return (
    <svg className="chart" role="img" width="100%" height={em(layout.height)} aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{model.title}</title>
      <desc id={`${id}-desc`}>{model.sentences.join(' ')}</desc>
      <defs>
        <HatchPattern id={`${id}-hatch`} />
      </defs>
      {model.axis.ticks.map(({ at, label, wide, end }) => (
        <g key={at} className={wide ? 'wide-only' : undefined}>
          <line className="chart-grid" x1={across(at, count)} x2={across(at, count)} y1={em(layout.linesFrom)} y2={em(layout.linesTo + 0.5)} />
          <text className="chart-text" x={across(at, count)} y={em(layout.axisLabels)} dx={end ? '-0.3em' : '0.3em'} textAnchor={end ? 'end' : undefined}>
            {label}
          </text>
        </g>
      ))}
      {model.rows.map((row, index) => (
        <PlotRow key={row.category} row={row} box={layout.plots[index]!} count={count} hatch={`${id}-hatch`} />
      ))}
      {model.coverage && layout.ribbon ? <CoverageStrip ribbon={model.coverage} box={layout.ribbon} count={count} /> : null}
      {model.arriving ? (
        <rect
          className="chart-arriving"
          x={across(model.arriving.from, count)}
          width={across(model.arriving.to - model.arriving.from, count)}
          y={em(layout.linesFrom)}
          height={em(layout.linesTo - layout.linesFrom)}
        />
      ) : null}
      <EventStrip events={model.events} count={count} layout={layout} />
      {model.chosen ? (
        <line
          className="chart-chosen"
          x1={across(model.chosen.at, count)}
          x2={across(model.chosen.at, count)}
          y1={em(layout.linesFrom)}
          y2={em(layout.linesTo)}
        />
      ) : null}
      {model.rows.map((row, index) => (
        <RowWords key={row.category} row={row} box={layout.plots[index]!} count={count} />
      ))}
    </svg>
  );
}
