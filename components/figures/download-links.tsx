import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The files of the public data, by their name under /data. */
export type DataFile = 'reports' | 'severity' | 'trends';

type DownloadLinksProps = { locale: Locale; files: readonly DataFile[]; query: string };

/** The same rows as files: plain CSV, and CSV that a spreadsheet opens without guessing. */
export function DownloadLinks({ locale, files, query }: DownloadLinksProps) {
  const t = translator(locale);
  const address = (file: DataFile, ...more: string[]) => {
    const parameters = [query, ...more].filter(Boolean).join('&');
    return `/data/${file}.csv${parameters && `?${parameters}`}`;
  };
  return (
    <ul className="figure-downloads" aria-label={t('dashboard.downloads.heading')}>
      {files.map((file) => (
        <li key={file}>
          <a href={address(file)} download>
            {t(`dashboard.downloads.${file}`)} <span className="no-break">{file}.csv</span>
          </a>{' '}
          <a href={address(file, 'excel=1')} download>
            <span className="visually-hidden">{file}.csv </span>
            {t('dashboard.downloads.excel')}
          </a>
        </li>
      ))}
    </ul>
  );
}
