import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AreaPage } from '@/components/places/area-page';
import { publicContext } from '@/lib/auth/context';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { nameIn } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { readPlaceView } from '@/lib/views/place-view';
import type { SearchParams } from '@/lib/views/read-view';
import { unknownAddress } from '../../../unknown-address';
import { refusedPage } from '../../../refused-page';

/** Figures change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; area: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, area: id } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  const area = await publicArea(locale, id);
  return { title: t('common.pageTitle', { page: area ? nameIn(locale, area.names) : t('failure.notFound.title') }) };
}

/** One public area. A place inside an area is unknown here as everywhere in public. */
export default async function Area({ params, searchParams }: Props) {
  const { locale, area: id } = await params;
  if (!isLocale(locale)) notFound();
  const area = await publicArea(locale, id);
  if (!area) return unknownAddress(locale);
  const context = await publicContext(locale);
  const path = `/areas/${area.id}`;
  const view = await readPlaceView(context, await searchParams, { preset: 'area', value: area.id, path });
  if (!('problem' in view)) return <AreaPage {...view} />;
  return refusedPage(view.problem, { locale, crisis: context.crisis, path });
}

async function publicArea(locale: Locale, id: string): Promise<PublicArea | undefined> {
  const { db, crisis } = await publicContext(locale);
  return publicAreas(areaTree(await currentAreas(db), crisis.policy)).find((area) => area.id === id);
}
