import type { Item } from '@/lib/crisis/schema';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** What a report of this item is counted in, what it weighs, and whether its quantities are public. */
export function ItemFacts({ locale, item }: { locale: Locale; item: Item }) {
  const t = translator(locale);
  const { code, unit, rates, weight, restricted } = item;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('places.item.facts')}</h2>
      <dl className="facts">
        <dt>{t('places.item.weight')}</dt>
        <dd>{t(`places.item.${weight}`)}</dd>
        <dt>{t('places.item.unit')}</dt>
        <dd>{unit}</dd>
        {rates.length > 0 ? (
          <>
            <dt>{t('places.item.rates')}</dt>
            <dd>{rates.join('; ')}</dd>
          </>
        ) : null}
        <dt>{t('places.item.quantities')}</dt>
        <dd>{t(restricted ? 'places.item.restricted' : 'places.item.public')}</dd>
        <dt>{t('places.item.code')}</dt>
        <dd>
          <code>{code}</code>
        </dd>
      </dl>
    </section>
  );
}
