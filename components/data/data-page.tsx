import type { ComponentProps } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE, localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ChartFiles } from './chart-files';
import { ColumnTable, type FileColumn } from './column-table';
import { Examples } from './examples';
import { FileTable } from './file-table';
import { LogSection } from './log-section';
import { MoreFiles } from './more-files';
import { ParameterTable } from './parameter-table';

type DataPageProps = {
  locale: Locale;
  crisis: Crisis;
  dataVersion: number;
  /** Where the public data of this version are seen for ever, or the page itself while they are too new for that. */
  citedAddress: string;
  /** Where this installation is reached, for the citation and the examples. */
  origin: string;
  /** First and last day of the figures, for the examples; null while there are none. */
  days: [string, string] | null;
  /** Every file of /data with its columns, in the order of the page. */
  files: readonly { name: string; rows: number; columns: readonly FileColumn[] }[];
  /** The head of the public log, and what its hashes are made of. */
  log: Pick<ComponentProps<typeof LogSection>, 'head' | 'linked' | 'hashed'>;
};

const PROMISES = ['columns', 'values', 'same', 'whole', 'version'] as const;

/** The files, their parameters, their columns, and what can be relied on. */
export function DataPage({ locale, crisis, dataVersion, citedAddress, origin, days, files, log }: DataPageProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/data" crisis={crisis}>
      <PageTitle lead={t('dataPage.lead')}>{t('dataPage.title')}</PageTitle>
      <section aria-labelledby="files">
        <h2 id="files">{t('dataPage.files.title')}</h2>
        <p>
          <a href={localPath(locale, '/data/api')}>{t('apiPage.link')}</a>
        </p>
        <FileTable locale={locale} files={files} />
        <h3>{t('openData.more.title')}</h3>
        <MoreFiles locale={locale} />
      </section>
      <section className="figure" aria-labelledby="snapshots">
        <h2 id="snapshots">{t('snapshots.title')}</h2>
        <p>{t('snapshots.lead')}</p>
        <p>
          <a href={localPath(locale, '/data/snapshots')}>{t('snapshots.fromData')}</a>
        </p>
      </section>
      <section className="figure" aria-labelledby="charts">
        <h2 id="charts">{t('dataPage.charts.title')}</h2>
        <p>{t('dataPage.charts.text')}</p>
        <ChartFiles locale={locale} />
        <p>{t('dataPage.charts.embed')}</p>
      </section>
      <section className="figure" aria-labelledby="follow">
        <h2 id="follow">{t('dataPage.follow.title')}</h2>
        <p>{t('dataPage.follow.text')}</p>
        <p className="row">
          <a href={localPath(locale, '/feed.atom')}>{t('common.feed')}</a>
          <a href={localPath(locale, '/changes')}>{t('common.changes')}</a>
          <a href={`/data/corrections.atom${locale === DEFAULT_LOCALE ? '' : `?lang=${locale}`}`} type="application/atom+xml">
            {t('corrections.atom')}
          </a>
        </p>
      </section>
      {days ? (
        <section className="figure" aria-labelledby="examples">
          <h2 id="examples">{t('dataPage.examples.title')}</h2>
          <Examples locale={locale} origin={origin} days={days} />
        </section>
      ) : null}
      <section className="figure" aria-labelledby="filters">
        <h2 id="filters">{t('dataPage.filters.title')}</h2>
        <p>{t('dataPage.filters.text')}</p>
        <ParameterTable locale={locale} />
      </section>
      <section className="figure" aria-labelledby="promise">
        <h2 id="promise">{t('dataPage.promise.title')}</h2>
        <ul>
          {PROMISES.map((promise) => (
            <li key={promise}>{t(`dataPage.promise.${promise}`)}</li>
          ))}
        </ul>
      </section>
      <LogSection locale={locale} origin={origin} {...log} />
      <section className="figure" aria-labelledby="licence">
        <h2 id="licence">{t('dataPage.licence.title')}</h2>
        <p>{t('dataPage.licence.text')}</p>
        <h3>{t('dataPage.licence.cite')}</h3>
        <p className="citation">
          {t('dataPage.licence.citation', { crisis: nameIn(locale, crisis.names), version: String(dataVersion), address: citedAddress })}
        </p>
      </section>
      <section className="figure" aria-labelledby="columns">
        <h2 id="columns">{t('dataPage.columns.title')}</h2>
        <p>{t('dataPage.columns.note')}</p>
        {files.map(({ name, columns }) => (
          <ColumnTable key={name} locale={locale} file={`${name}.csv`} columns={columns} />
        ))}
      </section>
    </PageFrame>
  );
}
