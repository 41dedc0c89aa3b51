import { ChartSvg } from '@/components/charts/chart-svg';
import { ChartSwitch } from '@/components/charts/chart-switch';
import { DownloadLinks } from '@/components/figures/download-links';
import { Figure } from '@/components/figures/figure';
import { reportsModel } from '@/lib/charts/reports-model';
import { translator } from '@/lib/i18n/translate';
import { chartHref } from './chart-href';
import { sourceLine } from './source-line';
import type { DashboardView } from './view';

/** F6: how many public reports describe each day or week, a row per category on one scale. */
export function ReportsFigure(view: DashboardView) {
  const { locale, fileQuery, tables, linkTo } = view;
  const t = translator(locale);
  const model = reportsModel(view);
  return (
    <Figure
      locale={locale}
      model={model}
      kind={t('dashboard.figures.reports')}
      about={[t('dashboard.figures.aboutReports')]}
      source={sourceLine(view)}
      table={{ shown: tables, href: linkTo({ tables: !tables }) }}
      downloads={<DownloadLinks locale={locale} files={['reports', 'trends']} query={fileQuery} />}
    >
      <ChartSwitch locale={locale} href={chartHref(view, 'reports')}>
        <ChartSvg model={model} />
      </ChartSwitch>
    </Figure>
  );
}
