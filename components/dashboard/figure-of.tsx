import type { ReactNode } from 'react';
import { Figure } from '@/components/figures/figure';
import type { FileFacts } from '@/components/figures/figure-downloads';
import { PictureOf } from '@/components/figures/picture-of';
import { chartOf } from '@/lib/charts/chart-of';
import type { ChartName } from '@/lib/charts/model';
import type { DashboardView } from './view';

export type FilesOf = Partial<Record<ChartName, FileFacts>>;
type FigureOfProps = { view: DashboardView; name: ChartName; files: FilesOf; children?: ReactNode };

/** The chart with this name in the frame of every figure. `children` stand between picture and caption. */
export function FigureOf({ view, name, files, children }: FigureOfProps) {
  const model = chartOf(name)(view);
  return (
    <Figure view={view} model={model} files={files[name]}>
      <PictureOf view={view} model={model} />
      {children}
    </Figure>
  );
}
