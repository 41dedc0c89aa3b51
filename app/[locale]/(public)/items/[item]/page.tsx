import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemPage } from '@/components/places/item-page';
import { publicContext } from '@/lib/auth/context';
import { currentItemReferences, currentItems } from '@/lib/crisis/current';
import type { Item } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { readPlaceView } from '@/lib/views/place-view';
import type { SearchParams } from '@/lib/views/read-view';
import { unknownAddress } from '../../../unknown-address';
import { refusedPage } from '../../../refused-page';

/** Figures change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; item: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, item: code } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  const item = await itemOf(locale, code);
  return { title: t('common.pageTitle', { page: item ? nameIn(locale, item.names) : t('failure.notFound.title') }) };
}

/** One item of the list. */
export default async function ItemRoute({ params, searchParams }: Props) {
  const { locale, item: code } = await params;
  if (!isLocale(locale)) notFound();
  const item = await itemOf(locale, code);
  if (!item) return unknownAddress(locale);
  const context = await publicContext(locale);
  const path = `/items/${item.code}`;
  const view = await readPlaceView(context, await searchParams, { preset: 'item', value: item.code, path });
  if (!('problem' in view)) {
    const references = await currentItemReferences(context.db);
    return <ItemPage view={view} item={item} reference={references.get(item.code)!} />;
  }
  return refusedPage(view.problem, { locale, crisis: context.crisis, path });
}

async function itemOf(locale: Locale, code: string): Promise<Item | undefined> {
  const { db } = await publicContext(locale);
  return (await currentItems(db)).find((item) => item.code === code);
}
