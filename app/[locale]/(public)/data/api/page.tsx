import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiPage } from '@/components/data/api-page';
import { publicContext } from '@/lib/auth/context';
import { siteUrl } from '@/lib/auth/site';
import { addDays, todayIn } from '@/lib/core/dates';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { figureDays } from '@/lib/estimates/period';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { apiLines } from '@/lib/openapi/api-lines';

/** Its lines name days of the figures, which go on. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('apiPage.title') }), description: t('apiPage.lead') };
}

export default async function Api({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis, db, now } = await publicContext(locale);
  const today = todayIn(crisis.timeZone, now);
  const days = figureDays(crisis, NO_FILTERS, today);
  const { root, districts } = areaTree(await currentAreas(db), crisis.policy);
  const lines = apiLines({
    origin: siteUrl(),
    days: [days[0] ?? crisis.startsOn, days.at(-1) ?? crisis.startsOn],
    asOf: `${addDays(today, -2)}T12:00:00Z`,
    area: (districts[0] ?? root).id,
  });
  return <ApiPage locale={locale} crisis={crisis} lines={lines} />;
}
