import type { ChartFiles } from '@/lib/exports/chart-files';
import type { ChartName } from '@/lib/charts/model';
import { formatNumber } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';

/** The CSV files of a chart: their addresses, and how large they are where that was counted. */
export type FileFacts = ChartFiles;

type FigureDownloadsProps = { view: PageView; name: ChartName; files: FileFacts | undefined };

/** The same view as picture and as data; the addresses are the page's own with another ending, and work without script. */
export function FigureDownloads({ view: { locale, fileQuery }, name, files }: FigureDownloadsProps) {
  const t = translator(locale);
  const query = fileQuery && `?${fileQuery}`;
  const address = (ending: string, more = '') => {
    const separator = query ? '&' : '?';
    return `${localPath(locale, `/charts/${name}`)}.${ending}${query}${more && separator + more}`;
  };
  const rows = (count: number) => ({ rows: count, count: formatNumber(locale, count) });
  const kilobytes = (bytes: number) => t('chartPage.kilobytes', { size: formatNumber(locale, Math.max(0.1, bytes / 1000)) });
  return (
    <dl className="figure-files">
      <dt>{t('chartPage.pictures')}</dt>
      <dd>
        <a href={address('png')} download>
          {t('chartPage.wide')}
        </a>
        <a href={address('png', 'size=square')} download>
          {t('chartPage.square')}
        </a>
        <a href={address('svg')} download>
          {t('chartPage.svg')}
        </a>
      </dd>
      <dt>{t('chartPage.data')}</dt>
      <dd>
        <span className="figure-file">
          <a href={files?.shown.href ?? address('csv')} download>
            {t('chartPage.shown')}
          </a>
          {files ? <span className="note">{t('chartPage.rowsBytes', { ...rows(files.shown.rows), size: kilobytes(files.shown.bytes) })}</span> : null}
        </span>
        <a href={address('csv', 'excel=1')} download>
          <span className="visually-hidden">{t('chartPage.shown')} </span>
          {t('chartPage.excel')}
        </a>
        {files ? (
          <span className="figure-file">
            <a href={files.full.href} download>
              {t('chartPage.full')}
            </a>
            <span className="note">{t('chartPage.rows', rows(files.full.rows))}</span>
          </span>
        ) : null}
        <a href={address('json')} download>
          {t('chartPage.json')}
        </a>
      </dd>
    </dl>
  );
}
