import { memo, useMemo } from 'react';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, YAxis } from 'recharts';
import { bandColour } from '@/components/charts/band-colour';
import { HatchPattern } from '@/components/charts/hatch-pattern';
import { cornersOf } from '@/lib/charts/corners';
import type { BandsModel, Series } from '@/lib/charts/model';
import { pointsOf } from '@/lib/charts/points';
import type { ChartPart } from './chart-part';
import { PlotAxes } from './plot-axes';
import type { SeriesKey } from './series-of';

const HEIGHTS: Record<BandsModel['id'], number> = { severity: 120, reports: 80 };
const AXIS = 30;

type BandsPlotProps = { model: BandsModel; row: number; part: ChartPart; chosen: SeriesKey | null };

/** One row of bands on the hatching of silence; the last row carries the axis. */
export const BandsPlot = memo(function BandsPlot({ model, row: index, part, chosen }: BandsPlotProps) {
  const row = model.rows[index]!;
  const corners = useMemo(() => cornersOf(pointsOf(model, index)), [model, index]);
  const isLast = index === model.rows.length - 1;
  const hatch = `interactive-hatch-${model.id}-${index}`;
  return (
    <ResponsiveContainer width="100%" height={HEIGHTS[model.id] + (isLast ? AXIS : 0)}>
      <AreaChart data={corners} margin={{ top: 1, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <CartesianGrid horizontal={false} vertical={false} fill={row.silence ? `url(#${hatch})` : 'none'} />
        <YAxis hide domain={[0, row.max]} />
        {row.bands.map(({ id, label, series }) => (
          <Area
            key={id}
            type="linear"
            dataKey={`values.${id}`}
            name={label}
            stackId="row"
            stroke="none"
            fill={fillOf(series)}
            fillOpacity={opacity(series, chosen)}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {row.outlines.map(({ id, label, series }) => (
          <Area
            key={id}
            type="linear"
            dataKey={`ranges.${id}`}
            name={label}
            className="outline"
            stroke={'level' in series && series.level > 2 ? bandColour(series) : 'var(--severity-outline)'}
            strokeDasharray="4 3"
            strokeOpacity={opacity(series, chosen)}
            fill="none"
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <PlotAxes model={model} part={part} labelled={isLast} />
      </AreaChart>
    </ResponsiveContainer>
  );
});

/** A statement about the whole area is fainter than a report, and hides the hatching as a report does. */
function fillOf(series: Series): string {
  const colour = bandColour(series);
  return series.kind === 'severity' && series.basis === 'whole_area' ? `color-mix(in srgb, ${colour} 50%, var(--ground))` : colour;
}

/** What is not brought out is nearly gone. */
function opacity(series: Series, chosen: SeriesKey | null): number {
  const isOther = chosen?.startsWith('level:') && 'level' in series && chosen !== `level:${series.level}`;
  return isOther ? 0.12 : 1;
}
