import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChartPage } from '@/components/figures/chart-page';
import { publicContext, type Context } from '@/lib/auth/context';
import { chartOf } from '@/lib/charts/chart-of';
import type { ChartModel } from '@/lib/charts/model';
import type { Problem } from '@/lib/core/problem';
import { currentAreas } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { chartFiles } from '@/lib/exports/chart-files';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { changesIn } from '@/lib/record/read-changes';
import { explicitFilters, pageView, type PageView } from '@/lib/views/page-view';
import { readView, type SearchParams } from '@/lib/views/read-view';
import { shareMeta } from '@/lib/views/share-meta';
import { unknownAddress } from '../../../unknown-address';
import { refusedPage } from '../../../refused-page';

/** Figures change with every decision of a verifier; the server in front keeps the bytes while they do not. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; chart: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readChart(props);
  return 'model' in read ? shareMeta(read.view, read.model) : {};
}

export default async function OneChart(props: Props) {
  const read = await readChart(props);
  if ('unknown' in read) return unknownAddress(read.unknown);
  if ('problem' in read) {
    return refusedPage(read.problem, { locale: read.locale, crisis: read.crisis, path: read.path });
  }
  const { context, view, model } = read;
  const files = await chartFiles(context, view, model.id);
  const changes = await changesIn(context.db, { crisis: context.crisis, areas: await currentAreas(context.db), filters: explicitFilters(view) });
  return <ChartPage view={view} model={model} files={files} changes={changes} />;
}

type Read =
  | { unknown: Locale }
  | { problem: Problem; locale: Locale; crisis: Crisis; path: string }
  | { context: Context; view: PageView; model: ChartModel };

async function readChart({ params, searchParams }: Props): Promise<Read> {
  const { locale, chart } = await params;
  if (!isLocale(locale)) notFound();
  const makeModel = chartOf(chart);
  if (!makeModel) return { unknown: locale };
  const context = await publicContext(locale);
  const { crisis } = context;
  const path = `/charts/${chart}`;
  const read = await readView(context, await searchParams);
  if ('problem' in read) return { ...read, locale, crisis, path };
  const view = pageView(read, { locale, crisis, path });
  return { context, view, model: makeModel({ ...view, tables: true }) };
}
