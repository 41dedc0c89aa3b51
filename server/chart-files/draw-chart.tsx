import { renderToStaticMarkup } from 'react-dom/server';
import { ChartFile } from '@/components/charts/file/chart-file';
import type { FileSize } from '@/lib/charts/file-layout';
import type { ChartModel } from '@/lib/charts/model';
import { finishSvg } from '@/lib/pictures/finish-svg';
import type { PageView } from '@/lib/views/page-view';
import { shortAddress } from '@/lib/views/short-address';

/** The chart of a view as an SVG document of a file's size. */
export function drawChart(view: PageView, model: ChartModel, size: FileSize): string {
  const { locale, crisis } = view;
  const markup = renderToStaticMarkup(<ChartFile model={model} locale={locale} size={size} address={shortAddress(view)} sample={crisis.sample} />);
  return finishSvg(markup, locale);
}
