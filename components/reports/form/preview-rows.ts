import { formatDay, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { PublicPreview } from '@/lib/publication/preview-of';

export type PreviewRow = { label: string; text: string };

type Shown = {
  preview: PublicPreview;
  /** The number that was answered. */
  people: number | null;
  /** True when amounts were answered. */
  hasAmounts: boolean;
  policy: { publicGrain: 'day' | 'week'; minPeople: number };
  /** Words of the answers as the public reads them. */
  words: { category: string; item: string | null; severity: string; source: string };
  /** `publicFrom` in words, with its time zone. */
  publicFrom: string;
};

/** What the public would see, in words. `t` needs the messages of `entry.check` alone. */
export function previewRows(t: Translate, locale: Locale, shown: Shown): PreviewRow[] {
  const { preview, policy, words } = shown;
  const say = (key: string, values?: Record<string, string | number>) => t(`entry.check.preview.${key}`, values);
  const row = (key: string, text: string | null) => (text ? [{ label: t(`entry.check.${key}`), text }] : []);
  const amount = (value: string | null) => value && `${formatNumber(locale, Number(value), 3)}\u00a0${preview.unit ?? ''}`.trim();
  const day = formatDay(locale, preview.observedOn);
  const [needed, available] = [amount(preview.quantityNeeded), amount(preview.quantityAvailable)];
  const isHidden = shown.hasAmounts && !needed && !available;
  return [
    ...row('what', words.category),
    ...row('item', words.item),
    ...row('where', preview.scope === 'part' ? say('part', { area: preview.areaName }) : preview.areaName),
    ...row('severity', words.severity),
    ...row('people', peopleText()),
    ...row('amounts', needed && t('entry.check.needed', { amount: needed })),
    ...row('amounts', available && t('entry.check.available', { amount: available })),
    ...row('amounts', isHidden ? say('hidden') : null),
    ...row('when', policy.publicGrain === 'week' ? say('week', { day }) : day),
    ...row('source', words.source),
    ...row('claimedBy', preview.claimedBy),
    ...row('statement', preview.statement),
    ...row('citation', preview.citation),
    ...row('counterClaim', preview.counterClaim),
    ...row('validUntil', preview.validUntil && formatDay(locale, preview.validUntil)),
    ...row('certainty', say('certaintyLater')),
    ...row('public', preview.isAtOnce ? say('atOnce') : say('earliest', { when: shown.publicFrom })),
  ];

  function peopleText(): string {
    const { peopleAffected, peopleStatus } = preview;
    if (peopleStatus === 'suppressed') return say('few', { count: policy.minPeople });
    if (peopleAffected === null) return say('unknown');
    return peopleAffected === shown.people ? formatNumber(locale, peopleAffected) : say('about', { people: peopleAffected });
  }
}
