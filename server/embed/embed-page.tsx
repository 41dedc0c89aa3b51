import { ChartPicture } from '@/components/charts/chart-picture';
import { Legend } from '@/components/charts/legend';
import type { ChartModel } from '@/lib/charts/model';
import { withoutEvents } from '@/lib/charts/without-events';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type EmbedPageProps = { model: ChartModel; locale: Locale; sample: boolean; /** The page that this chart is from, with the same filters. */ href: string };

/** What stands in the body of an embedded chart: no script, nothing from outside, and one way out. */
export function EmbedPage({ model, locale, sample, href }: EmbedPageProps) {
  const t = translator(locale);
  const { asOf, coverage, freshness, source, licence } = model.foot;
  return (
    <main>
      {sample ? <p className="embed-sample">{t('charts.files.sample')}</p> : null}
      <h1>{model.title}</h1>
      <p>{model.subtitle}</p>
      <Legend locale={locale} model={model} />
      <ChartPicture model={withoutEvents(model)} />
      <p className="embed-words">{model.sentences[0]}</p>
      <p>{[asOf, coverage, freshness, source, model.kind === 'map' ? model.boundaries : null].filter(Boolean).join(' ')}</p>
      <p>
        {licence} <a href={href} target="_blank" rel="noopener">{t('charts.files.open')}</a>
      </p>
    </main>
  );
}
