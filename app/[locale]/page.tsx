import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Dashboard } from '@/components/dashboard/dashboard';
import { RefusedView } from '@/components/dashboard/refused-view';
import type { DashboardView } from '@/components/dashboard/view';
import { publicContext } from '@/lib/auth/context';
import { filtersToQuery } from '@/lib/estimates/filters';
import { answerStatus } from '@/lib/http/answer-status';
import { viewProblem } from '@/lib/http/problem-response';
import { nameIn } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { readView } from './read-view';

/** Figures change with every decision of a verifier; the server in front keeps the bytes while they do not. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { crisis } = await publicContext(locale);
  return { title: translator(locale)('common.pageTitle', { page: nameIn(locale, crisis.names) }) };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { crisis } = context;
  const read = await readView(context, await searchParams);
  if ('problem' in read) {
    await answerStatus(read.problem.status);
    return <RefusedView locale={locale} crisis={crisis} problem={viewProblem(read.problem, locale)} />;
  }

  const { filters } = read;
  const searchWith: DashboardView['linkTo'] = ({ tables = read.tables, ...changes }) => {
    const query = [filtersToQuery({ ...filters, ...changes }), tables ? 'view=table' : ''].filter(Boolean).join('&');
    return query && `?${query}`;
  };
  const { days } = read.trend;
  const period = days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : {};
  const queries = { query: filtersToQuery(filters), fileQuery: filtersToQuery({ ...filters, ...period }), search: searchWith({}) };
  const view = { ...read, ...queries, locale, crisis };
  return <Dashboard {...view} linkTo={(changes) => localPath(locale, '/') + searchWith(changes)} />;
}
