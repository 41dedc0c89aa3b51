import { ReferenceArea, ReferenceLine, XAxis } from 'recharts';
import type { TimeModel } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';
import { eventsInPart } from './events-in-part';
import { ticksIn } from './ticks-in';

type PlotAxesProps = { model: TimeModel; part: ChartPart; labelled: boolean };

/** What every plot on the time axis has: days, events, the chosen day, the days that may still change. */
export function PlotAxes({ model: { axis, events, arriving, chosen }, part, labelled }: PlotAxesProps) {
  const ticks = ticksIn(axis, part);
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  return (
    <>
      <XAxis
        dataKey="at"
        type="number"
        domain={[part.from, part.to]}
        allowDataOverflow
        ticks={ticks.map(({ at }) => at)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        hide={!labelled}
        stroke="var(--input-border)"
        tick={{ fill: 'var(--ink-2)', fontSize: 13 }}
      />
      {arriving ? (
        <ReferenceArea x1={arriving.from} x2={arriving.to} fill="var(--sunken)" fillOpacity={0.45} stroke="var(--ink-3)" strokeDasharray="4 3" ifOverflow="hidden" />
      ) : null}
      {eventsInPart(events, part).map(({ event: { at, number }, isNumbered }) =>
        isNumbered ? <ReferenceLine key={number} x={at} stroke="var(--ink-2)" strokeDasharray="1 3" /> : null,
      )}
      {chosen ? <ReferenceLine x={chosen.at} stroke="var(--link)" strokeWidth={2} /> : null}
    </>
  );
}
