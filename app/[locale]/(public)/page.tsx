import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dashboard } from '@/components/dashboard/dashboard';
import { publicContext } from '@/lib/auth/context';
import { chartOf } from '@/lib/charts/chart-of';
import { currentAreas } from '@/lib/crisis/current';
import { savesData } from '@/lib/http/saves-data';
import { nameIn } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { listPublicReports } from '@/lib/record/list-public-reports';
import { changesIn } from '@/lib/record/read-changes';
import { explicitFilters, pageView } from '@/lib/views/page-view';
import { readView, type SearchParams } from '@/lib/views/read-view';
import { shareMeta } from '@/lib/views/share-meta';
import { filesOf } from '../files-of';
import { refusedPage } from '../refused-page';

/** Figures change with every decision of a verifier; the server in front keeps the bytes while they do not. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const context = await publicContext(locale);
  const { crisis } = context;
  const title = { title: translator(locale)('common.pageTitle', { page: nameIn(locale, crisis.names) }) };
  const read = await readView(context, await searchParams);
  if ('problem' in read || read.trend.days.length === 0) return title;
  const view = pageView(read, { locale, crisis, path: '/' });
  return { ...shareMeta(view, chartOf('severity')(view)), ...title };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { crisis } = context;
  const read = await readView(context, await searchParams);
  if ('problem' in read) {
    return refusedPage(read.problem, { locale, crisis, path: '/' });
  }

  const view = pageView(read, { locale, crisis, path: '/' });
  const files = await filesOf(context, view);
  const asked = { crisis, areas: await currentAreas(context.db), filters: explicitFilters(view) };
  const changes = await changesIn(context.db, asked);
  const day = view.trend.on?.day ?? null;
  const ofDay = { ...asked, filters: { ...asked.filters, from: day, to: day }, sort: 'severe', after: null } as const;
  const dayReports = day ? await listPublicReports(context.db, ofDay) : null;
  return <Dashboard view={view} files={files} changes={changes} dayReports={dayReports} light={await savesData()} />;
}
