import { Table } from '@/components/ui/table';
import type { PeopleFigure } from '@/lib/estimates/trend';
import { formatDay, formatInstant, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator, type Translate } from '@/lib/i18n/translate';
import type { Movement, Preview } from '@/lib/review/preview';

type Props = { locale: Locale; preview: Preview; areaNames: Readonly<Record<string, string>>; timeZone: string };

/**
 * The consequence before accepting: when and as what the report becomes public, and how the figures of its day would
 * move.
 */
export function PreviewView({ locale, preview, areaNames, timeZone }: Props) {
  const t = translator(locale);
  const { report, movements } = preview;
  const isLater = preview.isDelayed;
  const seen = [
    areaNames[report.areaId],
    report.scope === 'part' && t('review.preview.part'),
    formatDay(locale, report.observedOn),
  ];
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{t('review.preview.title', { certainty: t(`common.certainty.${preview.certainty}`) })}</h3>
      <p>
        {isLater
          ? t('review.preview.later', { when: formatInstant(locale, new Date(preview.publicFrom), timeZone) })
          : t('review.preview.now')}
      </p>
      <dl className="facts">
        <dt>{t('review.preview.public')}</dt>
        <dd>{seen.filter(Boolean).join(' · ')}</dd>
        <dt>{t('report.facts.people')}</dt>
        <dd>
          {peopleText(t, locale, { value: report.peopleAffected, low: null, high: null, status: report.peopleStatus })}
        </dd>
      </dl>
      {preview.withholdsAmounts ? <p className="note">{t('review.preview.withheldAmounts')}</p> : null}
      {movements === null ? (
        <p>{t('review.preview.noFigures')}</p>
      ) : (
        <Table
          caption={t('review.preview.figures', { day: formatDay(locale, preview.day) })}
          columns={[
            { key: 'area', label: t('review.preview.area') },
            { key: 'severe', label: t('review.preview.severe'), number: true },
            { key: 'people', label: t('review.preview.people'), number: true },
          ]}
          rows={movements.map((area) => ({
            area: areaNames[area.areaId],
            severe: movementText(t, area.severe, (people) => formatNumber(locale, people)),
            people: movementText(t, area.people, (people) => peopleText(t, locale, people)),
          }))}
        />
      )}
    </section>
  );
}

function movementText<Figure>(
  t: Translate,
  { before, after }: Movement<Figure>,
  text: (figure: Figure) => string,
): string {
  const values = { before: text(before), after: text(after) };
  return values.before === values.after
    ? t('review.preview.same', { value: values.after })
    : t('review.preview.move', values);
}

function peopleText(t: Translate, locale: Locale, { value, status }: PeopleFigure): string {
  if (value === null) return t(status === 'unknown' ? 'report.people.unknown' : 'review.preview.suppressed');
  return status === 'partly_suppressed' ? t('review.preview.atLeast', { people: value }) : formatNumber(locale, value);
}
