'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { getJson } from '@/lib/http/client';
import type { Locale } from '@/lib/i18n/locales';
import type { OwnReports } from '@/lib/reports/read/list-own-reports';
import { OwnReportCard } from './own-report-card';

/**
 * A verifier may decide at any moment: the list is asked for again four times a minute and on coming back to the page.
 */
const REFRESH_MS = 15_000;

export function OwnReportsList({
  locale,
  reports,
  after,
}: {
  locale: Locale;
  reports: OwnReports;
  after: string | null;
}) {
  const t = useTranslations();
  const { data, isError } = useQuery({
    queryKey: ['own-reports', locale, after],
    queryFn: ({ signal }) => getJson<OwnReports>(`/api/reports${after ? `?after=${after}` : ''}`, locale, signal),
    initialData: reports,
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS,
  });
  return (
    <>
      {isError ? (
        <Notice kind="caution" live>
          <p>{t('mine.stopped')}</p>
        </Notice>
      ) : null}
      <ul className="card-list" aria-label={t('mine.caption')}>
        {data.reports.map((report) => (
          <OwnReportCard key={report.reference} locale={locale} report={report} />
        ))}
      </ul>
    </>
  );
}
