import type { Metadata } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { SnapshotDesk } from '@/components/snapshots/snapshot-desk';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { listSnapshots } from '@/lib/snapshots/list-snapshots';
import { signedIn } from '../../signed-in';

/** Enough to see what is there; the public page has more. */
const SHOWN = 10;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'snapshots.title', await formState()) } : {};
}

/** Where verifiers and administrators freeze the public data for citing. */
export default async function SnapshotsDeskPage({ params }: Props) {
  const page = await signedIn(params, '/snapshots', 'snapshot.publish');
  if ('refused' in page) return page.refused;
  const { locale, context, frame } = page;
  const snapshots = await listSnapshots(context.db, { limit: SHOWN });
  return (
    <PageFrame {...frame} path="/snapshots" query="">
      <SnapshotDesk locale={locale} timeZone={context.crisis.timeZone} state={await formState()} answer={await formAnswer()} snapshots={snapshots} />
    </PageFrame>
  );
}
