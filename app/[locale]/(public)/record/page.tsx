import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RecordListPage } from '@/components/record/record-list-page';
import { publicContext } from '@/lib/auth/context';
import { filtersToQuery } from '@/lib/estimates/filters';
import type { SearchParams } from '@/lib/http/search-params';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { readRecordList, recordSearch } from '@/lib/record/read-record-list';
import { RECORD_SORTS } from '@/lib/record/record-order';
import { refusedPage } from '../../refused-page';

/** Reports become public with every decision of a verifier; the server in front keeps the bytes while they do not. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('publicRecord.list.title') }), description: t('publicRecord.list.lead') };
}

export default async function Record({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { crisis } = context;
  const view = await readRecordList(context, await searchParams);
  if ('problem' in view) return refusedPage(view.problem, { locale, crisis, path: '/record' });
  const { filters } = view;
  return (
    <RecordListPage
      locale={locale}
      crisis={crisis}
      view={view}
      sorts={RECORD_SORTS}
      searchOf={({ filters: changed, ...place }) => recordSearch({ sort: view.sort, ...place, filters: { ...filters, ...changed } })}
      dataQuery={filtersToQuery(filters)}
    />
  );
}
