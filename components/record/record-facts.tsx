import type { ReactNode } from 'react';
import { CategoryMark } from '@/components/charts/category-mark';
import { SeverityMark } from '@/components/charts/severity-mark';
import { LinkedText } from '@/components/ui/linked-text';
import { SourceLinks } from '@/components/ui/source-links';
import { SourceText } from '@/components/ui/source-text';
import { daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { PublicContent } from '@/lib/record/public-content';
import { recordWords, type RecordNames } from './record-words';

type RecordFactsProps = {
  names: RecordNames;
  report: PublicContent;
  /** The days of the figures on which the report counts; null when there is none. */
  countsOn: { from: Day; to: Day } | null;
  /** Where the figures stop. */
  lastFigureDay: Day;
};

/** Everything public about one report, each with its name; what is not said is said to be so where silence could be misread. */
export function RecordFacts({ names, report, countsOn, lastFigureDay }: RecordFactsProps) {
  const { locale } = names;
  const t = translator(locale);
  const words = recordWords(report, names);
  const day = (value: Day) => formatDay(locale, value);
  return (
    <dl className="facts record-facts">
      <Fact field="observedOn">{day(report.observedOn)}</Fact>
      <Fact field="area">
        {words.area}
        {report.scope === 'part' ? <span className="note">{t('publicRecord.list.part')}</span> : null}
      </Fact>
      <Fact field="category">
        <span className="record-mark">
          <CategoryMark category={report.category} />
          {words.category}
        </span>
      </Fact>
      <Fact field="item">{words.item ?? t('publicRecord.one.noItem')}</Fact>
      <Fact field="severity">
        <span className="record-mark">
          <SeverityMark level={report.severity} />
          {words.severity}
        </span>
        <span className="note">{t(`severity.${report.severity}.${report.category}`)}</span>
      </Fact>
      <Fact field="people">{words.people}</Fact>
      {words.quantityNeeded ? <Fact field="quantityNeeded">{words.quantityNeeded}</Fact> : null}
      {words.quantityAvailable ? <Fact field="quantityAvailable">{words.quantityAvailable}</Fact> : null}
      <Fact field="certainty">
        {words.certainty}
        <span className="note">{t(`review.decide.${report.certainty}`)}</span>
      </Fact>
      <Fact field="sourceType">{words.sourceType}</Fact>
      {words.claimedBy ? (
        <Fact field="claimedBy">
          <SourceText>{words.claimedBy}</SourceText>
        </Fact>
      ) : null}
      {words.counterClaim ? (
        <Fact field="counterClaim">
          <LinkedText label={t('dashboard.card.source')}>{words.counterClaim}</LinkedText>
        </Fact>
      ) : null}
      {words.citation ? (
        <Fact field="citation">
          <SourceLinks source={words.citation} label={t('dashboard.card.source')} />
        </Fact>
      ) : null}
      {report.validUntil ? <Fact field="validUntil">{day(report.validUntil)}</Fact> : null}
      {words.codingNote ? (
        <Fact field="codingNote">
          <SourceText>{words.codingNote}</SourceText>
        </Fact>
      ) : null}
      <Row label={t('publicRecord.one.countsOn')}>
        {countsOn
          ? t('publicRecord.one.counts', { from: day(countsOn.from), to: day(countsOn.to), days: daysBetween(countsOn.from, countsOn.to) + 1 })
          : t('publicRecord.one.countsNever', { day: day(lastFigureDay) })}
        {countsOn ? <span className="note">{t('publicRecord.one.countsNote')}</span> : null}
      </Row>
      <Row label={t('publicRecord.one.published')}>
        {t('publicRecord.one.publishedOn', { day: day(report.publishedOn), revision: report.revision })}
      </Row>
      <Row label={t('publicRecord.one.name')}>
        <code>{report.publicId}</code>
      </Row>
    </dl>
  );

  function Fact({ field, children }: { field: string; children: ReactNode }) {
    return <Row label={t(`publicRecord.fields.${field}`)}>{children}</Row>;
  }
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="facts-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
