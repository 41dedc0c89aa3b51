import { AreaChart, Brush, ResponsiveContainer } from 'recharts';
import type { TimeAxis } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';

const HEIGHT = 36;

type PeriodBrushProps = { axis: TimeAxis; part: ChartPart; label: string; onChange: (part: ChartPart) => void };

/** The whole period as a strip whose edges are drawn together with the pointer or moved with the arrow keys. */
export function PeriodBrush({ axis, part, label, onChange }: PeriodBrushProps) {
  return (
    <div className="period-brush">
      <ResponsiveContainer width="100%" height={HEIGHT + 4}>
        <AreaChart data={axis.dayLabels.map((day) => ({ day }))} margin={{ top: 2, right: 6, bottom: 2, left: 6 }} accessibilityLayer={false}>
          <Brush
            dataKey="day"
            height={HEIGHT}
            travellerWidth={12}
            fill="var(--sunken)"
            stroke="var(--input-border)"
            ariaLabel={label}
            startIndex={part.from}
            endIndex={part.to - 1}
            onChange={({ startIndex, endIndex }) => {
              if (startIndex < endIndex) onChange({ from: startIndex, to: endIndex + 1 });
            }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
