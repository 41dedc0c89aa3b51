import { FILE_LEFT, FILE_SIZES, FILE_TEXT, fileLayout, heightOf, type FileSize } from '@/lib/charts/file-layout';
import { fileLegend } from '@/lib/charts/file-legend';
import type { ChartModel } from '@/lib/charts/model';
import { withoutEvents } from '@/lib/charts/without-events';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ChartPicture } from '../chart-picture';
import { HatchPattern } from '../hatch-pattern';
import { FileLegend } from './file-legend';
import { FileText } from './file-text';

type ChartFileProps = {
  model: ChartModel;
  locale: Locale;
  size: FileSize;
  /** The short address of the view, without scheme. */
  address: string;
  /** True where places and figures are invented: the picture says so, because it leaves the page that says so. */
  sample: boolean;
};

const HATCH = 'file-hatch';

/** A chart as a picture that stands alone: finding, measure, key, chart, and below how far it reaches, what it rests on and whose it is. */
export function ChartFile({ model, locale, size, address, sample }: ChartFileProps) {
  const { width, height } = FILE_SIZES[size];
  const legend = fileLegend(model, size, locale);
  const layout = fileLayout(
    {
      sample: sample ? translator(locale)('charts.files.sample') : null,
      title: model.title,
      subtitle: model.subtitle,
      legend: legend.map(({ label }) => label),
      foot: footOf(model, size, locale),
      licence: model.foot.licence,
      address,
    },
    size,
  );
  const { chart } = layout;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} lang={locale}>
      <defs>
        <HatchPattern id={HATCH} />
      </defs>
      <rect className="chart-ground" width={width} height={height} />
      {layout.sample ? (
        <>
          <rect width={width} height={layout.sample.top + heightOf(layout.sample) + FILE_LEFT / 3} fill={`url(#${HATCH})`} />
          <FileText block={layout.sample} className="chart-label" />
        </>
      ) : null}
      <FileText block={layout.title} className="chart-label" />
      <FileText block={layout.subtitle} className="chart-text" />
      <FileLegend entries={legend} places={layout.legend} hatch={HATCH} />
      <svg x={chart.x} y={chart.y} width={chart.width} height={chart.height} fontSize={FILE_TEXT}>
        <ChartPicture model={withoutEvents(model)} height={chart.height / FILE_TEXT} dense={size !== 'square' || model.kind === 'bands'} />
      </svg>
      <FileText block={layout.foot} className="chart-text" />
    </svg>
  );
}

/** A card is looked at in passing: it leaves the source to the page it leads to. A map never goes without the word on its boundaries. */
function footOf(model: ChartModel, size: FileSize, locale: Locale): string[] {
  const { asOf, coverage, source } = model.foot;
  const boundaries = model.kind === 'map' ? (size === 'square' ? model.boundaries : translator(locale)('charts.files.boundaries')) : null;
  const sentences = [asOf, coverage, size === 'card' ? null : source, boundaries];
  return sentences.filter((sentence): sentence is string => Boolean(sentence));
}
