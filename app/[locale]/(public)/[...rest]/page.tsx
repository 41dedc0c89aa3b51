import { notFound } from 'next/navigation';
import { isLocale } from '@/lib/i18n/locales';
import { unknownAddress } from '../../unknown-address';

/** Every address that no other page answers. */
export default async function Unknown({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return unknownAddress(locale);
}
