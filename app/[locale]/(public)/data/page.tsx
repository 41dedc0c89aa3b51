import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataPage } from '@/components/data/data-page';
import { publicContext } from '@/lib/auth/context';
import { siteUrl } from '@/lib/auth/site';
import { todayIn } from '@/lib/core/dates';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { figureDays } from '@/lib/estimates/period';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { AREA_COLUMNS } from '@/lib/exports/columns/area-columns';
import { EVENT_COLUMNS } from '@/lib/exports/columns/event-columns';
import { ITEM_COLUMNS } from '@/lib/exports/columns/item-columns';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { SEVERITY_COLUMNS } from '@/lib/exports/columns/severity-columns';
import { TREND_COLUMNS } from '@/lib/exports/columns/trend-columns';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { CHAIN_NAME, HASHED_COLUMNS, LINKED_COLUMNS } from '@/lib/public-log/chain';
import { readLogHead } from '@/lib/public-log/log-head';

/** It says the data version of this moment. */
export const dynamic = 'force-dynamic';

const FILES = [
  { name: 'reports', columns: REPORT_COLUMNS },
  { name: 'severity', columns: SEVERITY_COLUMNS },
  { name: 'trends', columns: TREND_COLUMNS },
  { name: 'areas', columns: AREA_COLUMNS },
  { name: 'items', columns: ITEM_COLUMNS },
  { name: 'events', columns: EVENT_COLUMNS },
];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('dataPage.title') }) };
}

export default async function Data({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis, db, now } = await publicContext(locale);
  const { version } = await readDataVersion(db);
  const days = figureDays(crisis, NO_FILTERS, todayIn(crisis.timeZone, now));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <DataPage
      locale={locale}
      crisis={crisis}
      dataVersion={version}
      origin={siteUrl()}
      days={first && last ? [first, last] : null}
      files={FILES}
      log={{ head: await readLogHead(db), linked: [CHAIN_NAME, ...LINKED_COLUMNS], hashed: HASHED_COLUMNS }}
    />
  );
}
