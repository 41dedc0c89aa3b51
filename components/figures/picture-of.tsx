import type { ReactNode } from 'react';
import { ChartPicture } from '@/components/charts/chart-picture';
import { Legend } from '@/components/charts/legend';
import type { ChartModel } from '@/lib/charts/model';
import { localPath } from '@/lib/i18n/locales';
import type { PageView } from '@/lib/views/page-view';

/** A chart on a page: its key, its picture, and the place where the browser can put the interactive one. */
export function PictureOf({ view: { locale, query }, model }: { view: PageView; model: ChartModel }): ReactNode {
  const picture = <ChartPicture model={model} />;
  const isTimed = model.kind === 'bands' || model.kind === 'lines';
  return (
    <>
      {model.legend.length > 0 ? <Legend locale={locale} model={model} /> : null}
      {isTimed ? (
        <div data-island="chart" data-src={`${localPath(locale, `/charts/${model.id}`)}.json${query && `?${query}`}`}>
          {picture}
        </div>
      ) : (
        <div className={`picture picture-${model.kind}`}>{picture}</div>
      )}
    </>
  );
}
