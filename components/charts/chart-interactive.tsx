'use client';

import { Area, AreaChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { BandsModel } from '@/lib/charts/model';
import { pointsOf } from '@/lib/charts/points';
import { bandColour } from './band-colour';
import { ChartTooltip } from './chart-tooltip';
import { HatchPattern } from './hatch-pattern';

const HEIGHTS: Record<BandsModel['id'], number> = { severity: 120, reports: 80 };

/** The same model as the drawn chart with a tooltip and keys: one small chart per row, their cursors moving together. */
export function ChartInteractive({ model }: { model: BandsModel }) {
  const ticks = model.axis.ticks.map(({ at }) => at);
  const tickLabels = new Map(model.axis.ticks.map(({ at, label }) => [at, label]));
  return (
    <div className="interactive-rows">
      {model.rows.map((row, index) => {
        const isLast = index === model.rows.length - 1;
        return (
          <section key={row.category} aria-label={row.label}>
            <p className="interactive-label">
              <span>{row.label}</span>
              <span className="note numeric">{row.maxLabel}</span>
            </p>
            <ResponsiveContainer width="100%" height={HEIGHTS[model.id] + (isLast ? 30 : 0)}>
              <AreaChart data={pointsOf(model, index)} syncId={model.id} margin={{ top: 1, right: 1, bottom: 0, left: 1 }} title={row.label}>
                <defs>
                  <HatchPattern id={`interactive-hatch-${index}`} />
                </defs>
                <CartesianGrid
                  horizontal={false}
                  vertical={false}
                  fill={row.silence ? `url(#interactive-hatch-${index})` : 'none'}
                />
                <XAxis
                  dataKey="day"
                  type="number"
                  domain={[0, model.axis.count - 1]}
                  ticks={ticks}
                  tickFormatter={(at: number) => tickLabels.get(at) ?? ''}
                  hide={!isLast}
                  tick={{ fill: 'var(--ink-2)', fontSize: 13 }}
                />
                <YAxis hide domain={[0, row.max]} />
                {row.bands.map((band) => (
                  <Area
                    key={band.id}
                    type="stepAfter"
                    dataKey={`values.${band.id}`}
                    name={band.label}
                    stackId="row"
                    stroke="none"
                    fill={bandColour(band.series)}
                    fillOpacity={band.series.kind === 'severity' && band.series.basis === 'whole_area' ? 0.5 : 1}
                    isAnimationActive={false}
                  />
                ))}
                {model.chosen ? <ReferenceLine x={Math.floor(model.chosen.at)} stroke="var(--link)" /> : null}
                <Tooltip content={<ChartTooltip model={model} row={index} />} isAnimationActive={false} />
              </AreaChart>
            </ResponsiveContainer>
          </section>
        );
      })}
    </div>
  );
}
