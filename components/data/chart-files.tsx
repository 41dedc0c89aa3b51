import { Table } from '@/components/ui/table';
import { CHART_NAMES } from '@/lib/charts/model';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

const ENDINGS = ['svg', 'png', 'csv', 'json'] as const;

/** Every chart with its page and, at the same address with another ending, its files. */
export function ChartFiles({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('dataPage.charts.title')}
      captionHidden
      columns={[
        { key: 'chart', label: t('dataPage.charts.chart') },
        { key: 'files', label: t('dataPage.charts.files') },
      ]}
      rows={CHART_NAMES.map((name) => ({
        chart: <a href={localPath(locale, `/charts/${name}`)}>{t(`chartPage.kinds.${name}`)}</a>,
        files: (
          <span className="file-links">
            {ENDINGS.map((ending) => (
              <a key={ending} className="no-break" href={`${localPath(locale, `/charts/${name}`)}.${ending}`} download>
                {name}.{ending}
              </a>
            ))}
          </span>
        ),
      }))}
    />
  );
}
