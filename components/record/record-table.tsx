import { CategoryMark } from '@/components/charts/category-mark';
import { SeverityMark } from '@/components/charts/severity-mark';
import { SourceText } from '@/components/ui/source-text';
import { withAsOf } from '@/lib/core/with-as-of';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PublicContent } from '@/lib/record/public-content';
import { recordTitle, recordWords, type RecordNames } from './record-words';

type RecordTableProps = { names: RecordNames; caption: string; reports: readonly PublicContent[]; /** The instant that the list is as of; null for now. */ asOf: string | null };

const COLUMNS = ['observedOn', 'area', 'what', 'severity', 'people', 'certainty', 'says'] as const;

/**
 * The reports as a table, which narrow screens show as cards. The roles are said, because a table that is laid out otherwise loses them. In
 * a card each cell brings its own label.
 */
export function RecordTable({ names, caption, reports, asOf }: RecordTableProps) {
  const t = translator(names.locale);
  const labels: Record<(typeof COLUMNS)[number], string> = {
    observedOn: t('publicRecord.list.day'),
    area: t('publicRecord.fields.area'),
    what: t('publicRecord.list.what'),
    severity: t('publicRecord.fields.severity'),
    people: t('publicRecord.fields.people'),
    certainty: t('publicRecord.fields.certainty'),
    says: t('publicRecord.list.says'),
  };
  return (
    <table className="table record-table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" role="columnheader" className={column === 'people' ? 'number' : undefined}>
              {labels[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reports.map((report) => (
          <Row key={report.publicId} report={report} />
        ))}
      </tbody>
    </table>
  );

  function Row({ report }: { report: PublicContent }) {
    const words = recordWords(report, names);
    return (
      <tr role="row">
        <th scope="row" role="rowheader" className="record-day">
          {words.observedOn}
        </th>
        <td role="cell" className="record-area">
          {words.area}
          {report.scope === 'part' ? <span className="note">{t('publicRecord.list.part')}</span> : null}
        </td>
        <td role="cell" className="record-what">
          <span className="record-mark">
            <CategoryMark category={report.category} />
            {words.category}
          </span>
          {words.item ? <span className="note">{words.item}</span> : null}
        </td>
        <td role="cell" className="record-severity">
          <span className="record-mark">
            <SeverityMark level={report.severity} />
            <span className="visually-hidden">{report.severity} </span>
            {t(`severity.${report.severity}.word`)}
          </span>
        </td>
        <td role="cell" className="number record-people">
          <span className="record-label">{labels.people}</span> {words.people}
        </td>
        <td role="cell" className="record-certainty">
          <span className="record-label">{labels.certainty}</span> {words.certainty}
        </td>
        <td role="cell" className="record-says">
          <a href={withAsOf(localPath(names.locale, `/record/${report.publicId}`), asOf)}>
            {words.statement ? <SourceText>{words.statement}</SourceText> : t('publicRecord.list.open')}
            {words.statement ? null : <span className="visually-hidden"> {recordTitle(report, names)}</span>}
          </a>
          <span className="note">{words.claimedBy ? t('publicRecord.saidBy', { claimant: words.claimedBy }) : words.sourceType}</span>
          {words.counterClaim ? <span className="note record-denied">{t('publicRecord.denied')}</span> : null}
        </td>
      </tr>
    );
  }
}
