import { ChartSvg } from '@/components/charts/chart-svg';
import { ChartSwitch } from '@/components/charts/chart-switch';
import { Legend } from '@/components/charts/legend';
import { DownloadLinks } from '@/components/figures/download-links';
import { Figure } from '@/components/figures/figure';
import { severityModel } from '@/lib/charts/severity-model';
import { translator } from '@/lib/i18n/translate';
import { chartHref } from './chart-href';
import { DayChooser } from './day-chooser';
import { sourceLine } from './source-line';
import type { DashboardView } from './view';

/** The lead chart: F1 by day, a row per category, with the chosen day marked. */
export function SeverityFigure(view: DashboardView) {
  const { locale, fileQuery, tables, linkTo } = view;
  const t = translator(locale);
  const model = severityModel(view);
  return (
    <Figure
      locale={locale}
      model={model}
      kind={t('dashboard.figures.severity')}
      about={[t('dashboard.figures.aboutSeverity'), t('dashboard.figures.aboutLast')]}
      source={sourceLine(view)}
      table={{ shown: tables, href: linkTo({ tables: !tables }) }}
      downloads={<DownloadLinks locale={locale} files={['severity', 'trends']} query={fileQuery} />}
    >
      <Legend locale={locale} model={model} />
      <ChartSwitch locale={locale} href={chartHref(view, 'severity')}>
        <ChartSvg model={model} />
      </ChartSwitch>
      <DayChooser {...view} />
    </Figure>
  );
}
