import { Fragment, type ReactNode } from 'react';
import { SeverityMark } from '@/components/charts/severity-mark';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ReportWords } from '@/lib/reports/read/report-words';
import type { ReportContent } from '@/lib/reports/stored/report-content';

type Props = {
  locale: Locale;
  words: ReportWords;
  content: Pick<
    ReportContent,
    'severity' | 'citation' | 'claimedBy' | 'statement' | 'counterClaim' | 'archived' | 'note'
  >;
  /** What to say behind the number of people, such as that more than live there are meant. */
  peopleRemark?: string | undefined;
  /** Rows before the others, such as reference and state. */
  children?: ReactNode;
};

/** All that a report says, as a list of facts; what it does not say has no row. */
export function ReportFacts({ locale, words, content, peopleRemark, children }: Props) {
  const t = translator(locale);
  const severity = (
    <span className="row">
      <SeverityMark level={content.severity as Severity} />
      {words.severity}
    </span>
  );
  const people = peopleRemark ? (
    <>
      {words.people} <span className="note">{peopleRemark}</span>
    </>
  ) : (
    words.people
  );
  const rows: [string, ReactNode][] = [
    ['category', words.category],
    ['item', words.item],
    ['area', words.area],
    ['observedOn', words.observedOn],
    ['severity', severity],
    ['people', people],
    ['quantityNeeded', words.quantityNeeded],
    ['quantityAvailable', words.quantityAvailable],
    ['source', words.source],
    ['claimedBy', content.claimedBy],
    ['statement', content.statement],
    ['citation', content.citation && <Address url={content.citation} />],
    ['archived', content.archived && <Address url={content.archived} />],
    ['counterClaim', content.counterClaim],
    ['validUntil', words.validUntil],
    ['note', content.note && <span className="written">{content.note}</span>],
  ];
  return (
    <dl className="facts">
      {children}
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{t(`report.facts.${name}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

/** An address as it was given; only http and https are ever stored. */
function Address({ url }: { url: string }) {
  return (
    <a href={url} rel="noopener noreferrer" target="_blank">
      {url}
    </a>
  );
}
