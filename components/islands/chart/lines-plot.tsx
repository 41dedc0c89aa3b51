import { memo, useMemo } from 'react';
import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, YAxis, type DotItemDotProps } from 'recharts';
import { bandColour } from '@/components/charts/band-colour';
import { cornersOf, type Corner } from '@/lib/charts/corners';
import type { LinesModel } from '@/lib/charts/model';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { pointsOf } from '@/lib/charts/points';
import type { Category } from '@/lib/crisis/vocabulary';
import { CATEGORY_DASH } from './category-dash';
import type { ChartPart } from './chart-part';
import { PlotAxes } from './plot-axes';
import type { SeriesKey } from './series-of';

const HEIGHT = 300;

type LinesPlotProps = { model: LinesModel; part: ChartPart; chosen: SeriesKey | null };

/** Lines as steps with their ranges; a day without a known number is a gap, and nothing is joined over it. */
export const LinesPlot = memo(function LinesPlot({ model, part, chosen }: LinesPlotProps) {
  const corners = useMemo(() => cornersOf(pointsOf(model)), [model]);
  const faint = (category: Category) => (chosen === null || chosen === `category:${category}` ? 1 : 0.2);
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart data={corners} margin={{ top: 20, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <YAxis hide domain={[0, model.max]} />
        {model.marks.map(({ value, label }) => (
          <ReferenceLine
            key={value}
            y={value}
            stroke="var(--divider)"
            label={{ value: label, position: 'insideBottomLeft', fill: 'var(--ink-2)', fontSize: 13 }}
          />
        ))}
        {model.lines.map(({ category, label }) => (
          <Area
            key={category}
            type="linear"
            dataKey={`ranges.${category}`}
            name={label}
            stroke="none"
            fill={colourOf(category)}
            fillOpacity={0.15 * faint(category)}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {model.lines.map(({ category, label }) => (
          <Line
            key={category}
            type="linear"
            dataKey={`values.${category}`}
            name={label}
            stroke={colourOf(category)}
            strokeWidth={2}
            strokeDasharray={CATEGORY_DASH[category]}
            strokeOpacity={faint(category)}
            connectNulls={false}
            dot={({ key, ...dot }) => <StepMark key={key} {...dot} category={category} corners={corners} />}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <PlotAxes model={model} part={part} labelled />
      </ComposedChart>
    </ResponsiveContainer>
  );
});

type StepMarkProps = Pick<DotItemDotProps, 'cx' | 'cy' | 'index'> & { category: Category; corners: readonly Corner[] };

/** A mark in the shape of the category where its line begins or takes another value. */
function StepMark({ cx = 0, cy = 0, index, category, corners }: StepMarkProps) {
  const value = corners[index]?.values[category] ?? null;
  if (index % 2 !== 0 || value === null || corners[index - 1]?.values[category] === value) return null;
  const place = `translate(${Number(cx) - 4} ${Number(cy) - 4}) scale(0.5)`;
  return <path className="step-mark" d={CATEGORY_SHAPES[category]} transform={place} fill={colourOf(category)} />;
}

function colourOf(category: Category): string {
  return bandColour({ kind: 'category', category });
}
