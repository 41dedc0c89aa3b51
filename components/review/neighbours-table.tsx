import { StatusBadge } from '@/components/ui/status-badge';
import { Table } from '@/components/ui/table';
import { shownReference } from '@/lib/core/reference';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { Neighbour } from '@/lib/review/neighbours';

type Props = {
  locale: Locale;
  neighbours: readonly Neighbour[];
  areaNames: Readonly<Record<string, string>>;
  itemNames: Readonly<Record<string, string>>;
};

/** What else is said of the same district around that day; what may be the same event is marked. */
export function NeighboursTable({ locale, neighbours, areaNames, itemNames }: Props) {
  const t = translator(locale);
  const title = t('review.neighbours.title');
  return (
    <section aria-labelledby="neighbours">
      <h3 id="neighbours">{title}</h3>
      {neighbours.length === 0 ? (
        <p>{t('review.neighbours.none')}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'reference', label: t('review.neighbours.reference') },
            { key: 'observedOn', label: t('report.facts.observedOn') },
            { key: 'area', label: t('report.facts.area') },
            { key: 'item', label: t('report.facts.item') },
            { key: 'severity', label: t('report.facts.severity'), number: true },
            { key: 'people', label: t('report.facts.people'), number: true },
            { key: 'state', label: t('review.neighbours.state') },
            { key: 'claimedBy', label: t('report.facts.claimedBy') },
          ]}
          rows={neighbours.map((other) => ({
            reference: (
              <>
                <a className="reference" href={localPath(locale, `/review/${other.reference}`)}>
                  {shownReference(other.reference)}
                </a>{' '}
                {other.alike ? <strong>{t('review.neighbours.alike')}</strong> : null}
              </>
            ),
            observedOn: formatDay(locale, other.observedOn, 'short'),
            area: areaNames[other.areaId],
            item: other.itemCode && itemNames[other.itemCode],
            severity: other.severity,
            people:
              other.peopleAffected === null ? t('report.people.unknown') : formatNumber(locale, other.peopleAffected),
            state: <StatusBadge locale={locale} status={other.status} />,
            claimedBy: other.claimedBy,
          }))}
        />
      )}
    </section>
  );
}
