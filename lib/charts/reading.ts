import type { BandsModel } from './model';
import { stepAt } from './steps';

/** What a row says on a day, in words made on the server: the day, then each band that is there, then what has no report. */
export function readingAt(model: BandsModel, row: number, day: number): { label: string; lines: string[] } {
  const { bands, max, silence } = model.rows[row]!;
  let covered = 0;
  const lines = bands.flatMap(({ steps, label }) => {
    const step = stepAt(steps, day);
    if (!step) return [];
    const size = step.high - step.low;
    covered += size;
    return [`${label}: ${model.numbers[size] ?? size}`];
  });
  if (silence && covered < max) lines.push(`${model.silenceLabel}: ${model.numbers[max - covered] ?? max - covered}`);
  return { label: model.axis.dayLabels[day] ?? '', lines };
}
