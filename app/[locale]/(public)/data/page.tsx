import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataPage } from '@/components/data/data-page';
import { publicContext } from '@/lib/auth/context';
import { withAsOf } from '@/lib/core/with-as-of';
import { settledInstant } from '@/lib/estimates/settled-instant';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { readDataset } from '@/lib/exports/dataset';
import { tableRows } from '@/lib/exports/table-rows';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { CHAIN_NAME, HASHED_COLUMNS, LINKED_COLUMNS } from '@/lib/public-log/chain';
import { readLogHead } from '@/lib/public-log/log-head';

/** It says the data version of this moment. */
export const dynamic = 'force-dynamic';

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
  const context = await publicContext(locale);
  const dataset = await readDataset(context, null);
  const { version, days, origin } = dataset;
  const rows = await tableRows(context, dataset);
  const asOf = settledInstant((await readVersion(context.db, null)).changedAt, context.now);
  return (
    <DataPage
      locale={locale}
      crisis={context.crisis}
      dataVersion={version}
      citedAddress={asOf ? withAsOf(`${origin}/data/reports.csv`, asOf) : `${origin}/data`}
      origin={origin}
      days={days && [days.first, days.last]}
      files={DATA_TABLES.map(({ name, columns }, index) => ({ name, columns, rows: rows[index]! }))}
      log={{ head: await readLogHead(context.db), linked: [CHAIN_NAME, ...LINKED_COLUMNS], hashed: HASHED_COLUMNS }}
    />
  );
}
