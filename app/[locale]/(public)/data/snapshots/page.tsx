import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SnapshotsPage } from '@/components/snapshots/snapshots-page';
import { publicContext } from '@/lib/auth/context';
import { siteUrl } from '@/lib/auth/site';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { citationOf } from '@/lib/snapshots/citation';
import { listSnapshots } from '@/lib/snapshots/list-snapshots';

/** A new snapshot is told at once. */
export const dynamic = 'force-dynamic';

/** A page to read; the file behind it names every one. */
const SHOWN = 100;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('snapshots.title') }), description: t('snapshots.lead') };
}

export default async function Snapshots({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis, db } = await publicContext(locale);
  const snapshots = await listSnapshots(db, { limit: SHOWN });
  const citation = snapshots[0] ? citationOf(locale, snapshots[0].id, crisis) : null;
  return <SnapshotsPage locale={locale} crisis={crisis} origin={siteUrl()} snapshots={snapshots} citation={citation} />;
}
