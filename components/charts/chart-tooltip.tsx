'use client';

import type { BandsModel } from '@/lib/charts/model';
import { readingAt } from '@/lib/charts/reading';

type TooltipProps = { model: BandsModel; row: number; active?: boolean; payload?: readonly { payload?: { day?: number } }[] };

/** What one row says on the day under the cursor. */
export function ChartTooltip({ model, row, active, payload }: TooltipProps) {
  const day = payload?.[0]?.payload?.day;
  if (!active || day === undefined) return null;
  const { label, lines } = readingAt(model, row, day);
  return (
    <div className="chart-tooltip">
      <p>{label}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
