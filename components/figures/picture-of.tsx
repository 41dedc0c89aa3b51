import type { ReactNode } from 'react';
import { ChartPicture } from '@/components/charts/chart-picture';
import { Legend } from '@/components/charts/legend';
import { PanelGrid } from '@/components/charts/panel-grid';
import type { ChartModel } from '@/lib/charts/model';
import { localPath } from '@/lib/i18n/locales';
import type { PageView } from '@/lib/views/page-view';

type PictureOfProps = { view: PageView; model: ChartModel };

/** A chart on a page: its key and its picture. */
export function PictureOf({ view, model }: PictureOfProps): ReactNode {
  // A profile without positions has no map: the sentences and the list say the same.
  if (model.kind === 'map' && model.spots.length === 0) return null;
  return (
    <>
      {model.legend.length > 0 ? <Legend locale={view.locale} model={model} /> : null}
      <Picture view={view} model={model} />
    </>
  );
}

/**
 * Time charts have a place for the interactive one, panels flow into columns, weeks scroll by themselves where the screen is narrow, and a map
 * never goes without the word on its boundaries.
 */
function Picture({ view: { locale, query }, model }: PictureOfProps) {
  switch (model.kind) {
    case 'bands':
    case 'lines':
      return (
        <div data-island="chart" data-src={`${localPath(locale, `/charts/${model.id}`)}.json${query && `?${query}`}`}>
          <ChartPicture model={model} />
        </div>
      );
    case 'panels':
      return <PanelGrid model={model} />;
    case 'weeks':
      return (
        <div className="picture picture-weeks" role="region" aria-label={model.subtitle} tabIndex={0}>
          <ChartPicture model={model} />
        </div>
      );
    case 'map':
      return (
        <div className="picture picture-map">
          <ChartPicture model={model} />
          {model.boundaries ? <p className="figure-source">{model.boundaries}</p> : null}
        </div>
      );
    default:
      return (
        <div className={`picture picture-${model.kind}`}>
          <ChartPicture model={model} />
        </div>
      );
  }
}
