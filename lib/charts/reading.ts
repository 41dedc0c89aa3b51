import { fill } from '@/lib/core/fill';
import type { BandsModel, LinesModel, TimeModel } from './model';
import { stepAt } from './steps';

/** How a language says a reading: `{label}`, `{value}`, `{low}`, `{high}`, `{number}`, `{title}` stand for what is read. */
export type ReadingWords = Record<'value' | 'range' | 'atLeast' | 'unknown' | 'event', string>;

/** What a plot says on a day, in words made on the server: the day, then each band or line, then the events of the day. */
export function readingAt(model: TimeModel, row: number, day: number, words: ReadingWords): { label: string; lines: string[] } {
  const said = model.kind === 'bands' ? bandsSay(model, row, day, words) : linesSay(model, day, words);
  const events = model.events.filter(({ at }) => Math.floor(at) === day);
  const told = events.map(({ number, title }) => fill(words.event, { number: String(number), title }));
  return { label: model.axis.dayLabels[day] ?? '', lines: [...said, ...told] };
}

/** Bands that are there, from the worst; then what has no report. */
function bandsSay({ rows, numbers, silenceLabel }: BandsModel, row: number, day: number, words: ReadingWords): string[] {
  const { bands, max, silence } = rows[row]!;
  const say = (label: string, size: number) => fill(words.value, { label, value: numbers[size] ?? String(size) });
  const sizes = bands.flatMap(({ steps, label }) => {
    const step = stepAt(steps, day);
    return step ? [{ label, size: step.high - step.low }] : [];
  });
  const covered = sizes.reduce((sum, { size }) => sum + size, 0);
  const said = sizes.map(({ label, size }) => say(label, size));
  if (silence && covered < max) said.push(say(silenceLabel, max - covered));
  return said;
}

/** Every line: its figure and range, or that it is not known. */
function linesSay({ lines, numbers }: LinesModel, day: number, words: ReadingWords): string[] {
  const word = (value: number) => numbers[value] ?? String(value);
  return lines.map(({ label, steps }) => {
    const step = stepAt(steps, day);
    if (!step) return fill(words.unknown, { label });
    const { value, low, high, atLeast } = step;
    const sentence = atLeast ? words.atLeast : low === high ? words.value : words.range;
    return fill(sentence, { label, value: word(value), low: word(low), high: word(high) });
  });
}
