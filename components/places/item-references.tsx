import { LinkedText } from '@/components/ui/linked-text';
import type { ItemReference } from '@/lib/crisis/item-reference';
import { isDay } from '@/lib/core/dates';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** Amounts to hold a quantity against, and why the item is on the list: each with its source. */
export function ItemReferences({ locale, reference }: { locale: Locale; reference: ItemReference }) {
  const t = translator(locale);
  const { source, evidence, amount, group, ration, atc } = reference;
  const sourced = (text: string) => (
    <span className="note place-source" lang="en">
      <LinkedText label={t('places.area.source')}>{text}</LinkedText>
    </span>
  );
  const number = (value: number) => formatNumber(locale, value, 3);
  return (
    <section className="figure" aria-labelledby="reference">
      <h2 id="reference">{t('places.item.reference')}</h2>
      <dl className="facts">
        <dt>{t('places.item.reference')}</dt>
        <dd>
          {amount ? t('places.item.amount', { value: number(amount.value), unit: amount.unit }) : t('places.item.noAmount')}
          {amount ? <span className="note place-source">{t('places.item.amountNote')}</span> : null}
          {amount && group ? <span className="note place-source">{t('places.item.group', { group })}</span> : null}
          {amount ? sourced(amount.source) : null}
        </dd>
        {ration ? (
          <>
            <dt>{t('places.item.ration')}</dt>
            <dd>
              {number(ration.value)} {ration.unit}
              {ration.where ? <span>, {ration.where}</span> : null}
              {ration.from && isDay(ration.from) ? <span>, {t('places.item.rationFrom', { day: formatDay(locale, ration.from, 'short') })}</span> : null}
              {sourced(ration.source)}
            </dd>
          </>
        ) : null}
        {atc ? (
          <>
            <dt>{t('places.item.atc')}</dt>
            <dd>
              <code>{atc.code}</code>
              {atc.source ? sourced(atc.source) : null}
            </dd>
          </>
        ) : null}
        <dt>{t('places.item.why')}</dt>
        <dd>{sourced(source)}</dd>
        {evidence ? (
          <>
            <dt>{t('places.item.evidence')}</dt>
            <dd>{sourced(evidence)}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
