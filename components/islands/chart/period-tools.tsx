import { useId } from 'react';
import type { TimeAxis } from '@/lib/charts/model';
import type { IslandWords } from '../island-words';
import type { ChartPart } from './chart-part';
import { PeriodBrush } from './period-brush';
import { periodAddress } from './period-address';

type PeriodToolsProps = { axis: TimeAxis; part: ChartPart; words: IslandWords['chart']; onChange: (part: ChartPart) => void };

/** Chooses the part of the period that is shown: by dragging, or, because nothing may need dragging, from two lists. */
export function PeriodTools({ axis, part, words, onChange }: PeriodToolsProps) {
  const { count, days, dayLabels, ticks } = axis;
  const isWhole = part.from === 0 && part.to === count;
  const inner = ticks.map(({ at }) => at);
  const starts = places([0, ...inner, part.from]);
  const ends = places([...inner, count, part.to]);
  return (
    <fieldset className="period-tools">
      <legend>{words.period}</legend>
      <PeriodBrush axis={axis} part={part} label={words.brush} onChange={onChange} />
      <div className="period-choices">
        <PlaceSelect
          label={words.from}
          value={part.from}
          options={starts.filter((at) => at < part.to - 1).map((at) => ({ at, label: dayLabels[at] ?? '' }))}
          onChange={(from) => onChange({ ...part, from })}
        />
        <PlaceSelect
          label={words.to}
          value={part.to}
          options={ends.filter((at) => at > part.from + 1).map((at) => ({ at, label: dayLabels[at - 1] ?? '' }))}
          onChange={(to) => onChange({ ...part, to })}
        />
        {isWhole ? null : (
          <>
            <button type="button" className="button button-secondary" onClick={() => onChange({ from: 0, to: count })}>
              {words.whole}
            </button>
            <a data-island="view" href={periodAddress(location.href, days[part.from]!, days[part.to - 1]!)}>
              {words.usePeriod}
            </a>
          </>
        )}
      </div>
    </fieldset>
  );
}

type PlaceSelectProps = { label: string; value: number; options: { at: number; label: string }[]; onChange: (at: number) => void };

function PlaceSelect({ label, value, options, onChange }: PlaceSelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {options.map((option) => (
          <option key={option.at} value={option.at}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function places(all: number[]): number[] {
  return [...new Set(all)].sort((a, b) => a - b);
}
