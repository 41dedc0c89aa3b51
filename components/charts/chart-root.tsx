import type { ReactNode } from 'react';
import type { ChartModel } from '@/lib/charts/model';
import { HatchPattern } from './hatch-pattern';
import { em } from './lengths';

type ChartRootProps = { model: ChartModel; /** In em of the chart's text. */ height: number; children: ReactNode };

/** The one svg of a picture. Readers of the page's text get its title and sentences; the hatching of silence is there to be used. */
export function ChartRoot({ model, height, children }: ChartRootProps) {
  const id = `chart-${model.id}`;
  return (
    <svg className="chart" role="img" width="100%" height={em(height)} aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{model.title}</title>
      <desc id={`${id}-desc`}>{model.sentences.join(' ')}</desc>
      <defs>
        <HatchPattern id={hatchOf(model)} />
      </defs>
      {children}
    </svg>
  );
}

/** The name of the hatching in a picture: several pictures stand on one page. */
export function hatchOf(model: Pick<ChartModel, 'id'>): string {
  return `chart-${model.id}-hatch`;
}
