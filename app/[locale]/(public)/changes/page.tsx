import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangesPage } from '@/components/record/changes-page';
import { publicContext } from '@/lib/auth/context';
import { filtersToQuery, type Filters } from '@/lib/estimates/filters';
import type { SearchParams } from '@/lib/http/search-params';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { METHOD_CHANGES } from '@/lib/record/method-changes';
import { readChangesPage } from '@/lib/record/read-changes-page';
import { refusedPage } from '../../refused-page';

/** A correction is told at once. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('publicRecord.changes.title') }), description: t('publicRecord.changes.lead') };
}

export default async function Changes({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { crisis } = context;
  const view = await readChangesPage(context, await searchParams);
  if ('problem' in view) return refusedPage(view.problem, { locale, crisis, path: '/changes' });
  const { filters } = view;
  const searchOf = (changes: Partial<Filters>, after?: string) => {
    const query = [filtersToQuery({ ...filters, ...changes }), after ? `after=${after}` : ''].filter(Boolean).join('&');
    return query && `?${query}`;
  };
  return <ChangesPage locale={locale} crisis={crisis} view={view} methodChanges={METHOD_CHANGES} searchOf={searchOf} />;
}
