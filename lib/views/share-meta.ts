import type { Metadata } from 'next';
import { siteUrl } from '@/lib/auth/site';
import { FILE_SIZES } from '@/lib/charts/file-layout';
import type { ChartModel } from '@/lib/charts/model';
import { LOCALES, localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from './page-view';

/** Languages as Open Graph names them. */
const TERRITORIES: Record<Locale, string> = { en: 'en_GB', hy: 'hy_AM', ru: 'ru_RU' };

/**
 * What others show of a shared view: the finding, the sentences and the card of exactly this view, all at addresses in which nothing is left
 * to a default; and where the same is in other languages. (Every page names the feed by itself.)
 */
export function shareMeta({ locale, path, fileQuery, address }: PageView, model: ChartModel): Metadata {
  const search = fileQuery && `?${fileQuery}`;
  const description = model.sentences.join(' ');
  const card = `${siteUrl()}${localPath(locale, `/charts/${model.id}`)}.png?size=card${fileQuery && `&${fileQuery}`}`;
  const image = { url: card, ...FILE_SIZES.card, alt: model.sentences[0] ?? model.title, type: 'image/png' };
  return {
    title: translator(locale)('common.pageTitle', { page: model.title }),
    description,
    openGraph: {
      type: 'article',
      siteName: 'Shortfall',
      title: model.title,
      description,
      url: address,
      locale: TERRITORIES[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => TERRITORIES[other]),
      images: [image],
    },
    // The rest is the same, and taken from there.
    twitter: { card: 'summary_large_image' },
    alternates: {
      canonical: address,
      languages: Object.fromEntries(LOCALES.map((other) => [other, `${siteUrl()}${localPath(other, path)}${search}`])),
    },
  };
}
