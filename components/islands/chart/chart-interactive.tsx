import { useCallback, useEffect, useState } from 'react';
import type { TimeModel } from '@/lib/charts/model';
import { readingAt } from '@/lib/charts/reading';
import { fill } from '@/lib/core/fill';
import type { Category } from '@/lib/crisis/vocabulary';
import type { IslandWords } from '../island-words';
import { BandsPlot } from './bands-plot';
import type { ChartPart } from './chart-part';
import { CoverageRow } from './coverage-row';
import { EventNumbers } from './event-numbers';
import { LinesPlot } from './lines-plot';
import { PeriodTools } from './period-tools';
import { PlotReader } from './plot-reader';
import { seriesOf, type SeriesKey } from './series-of';
import { SeriesToggles } from './series-toggles';

type ChartInteractiveProps = { model: TimeModel; words: IslandWords; onDrawn?: () => void };
type Reading = { row: number; day: number; by: 'pointer' | 'keyboard' };

/** The same model as the drawn chart, to be read day by day, one series at a time, and in part. */
export function ChartInteractive({ model, words, onDrawn }: ChartInteractiveProps) {
  const [part, setPart] = useState<ChartPart>({ from: 0, to: model.axis.count });
  const [chosen, setChosen] = useState<SeriesKey | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => onDrawn?.(), [onDrawn]);
  const show = useCallback((next: ChartPart) => {
    setPart(next);
    setReading(null);
  }, []);
  const read = reading && readingAt(model, reading.row, reading.day, words.reading);
  return (
    <div className="chart-interactive">
      <SeriesToggles label={words.chart.focus} series={seriesOf(model)} chosen={chosen} onChoose={setChosen} />
      <EventNumbers events={model.events} part={part} />
      {plotsOf(model).map(({ key, category, label, note }, row) => (
        <section key={key} aria-label={label} className={isDimmed(category, chosen) ? 'interactive-row is-dim' : 'interactive-row'}>
          <p className="interactive-label">
            <span>{label}</span>
            <span className="note numeric">{note}</span>
          </p>
          <PlotReader
            label={fill(words.chart.days, { series: label })}
            part={part}
            day={reading?.day ?? null}
            dayLabel={model.axis.dayLabels[reading?.day ?? part.from] ?? ''}
            tooltip={reading?.row === row ? read : null}
            onRead={(day, by) => setReading({ row, day, by })}
            onLeave={(by) => setReading((now) => (now?.by === by ? null : now))}
          >
            {model.kind === 'bands' ? (
              <BandsPlot model={model} row={row} part={part} chosen={chosen} />
            ) : (
              <LinesPlot model={model} part={part} chosen={chosen} />
            )}
          </PlotReader>
        </section>
      ))}
      {model.coverage ? <CoverageRow ribbon={model.coverage} part={part} /> : null}
      <p className="visually-hidden" role="status">
        {read && reading.by === 'keyboard' ? read.lines.join('; ') : null}
      </p>
      {model.arriving ? <p className="note">{model.arriving.label}</p> : null}
      <PeriodTools axis={model.axis} part={part} words={words.chart} onChange={show} />
    </div>
  );
}

type Plot = { key: string; category: Category | null; label: string; note: string };

/** What is drawn one below the other: a row per category, or all lines in one plot. */
function plotsOf(model: TimeModel): Plot[] {
  if (model.kind === 'lines') return [{ key: model.id, category: null, label: model.title, note: '' }];
  return model.rows.map(({ category, label, maxLabel }) => ({ key: category, category, label, note: maxLabel }));
}

function isDimmed(category: Category | null, chosen: SeriesKey | null): boolean {
  return category !== null && chosen !== null && chosen.startsWith('category:') && chosen !== `category:${category}`;
}
