import { SeverityMark } from '@/components/charts/severity-mark';
import { LinkedText } from '@/components/ui/linked-text';
import { SourceLinks } from '@/components/ui/source-links';
import { SourceText } from '@/components/ui/source-text';
import type { PublicArea } from '@/lib/crisis/areas';
import type { Statement } from '@/lib/estimates/trend';
import { formatDay, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type StatementQuoteProps = {
  locale: Locale;
  title: string;
  statement: Pick<Statement, 'severity' | 'observedOn' | 'areaId' | 'claimedBy' | 'counterClaim' | 'citation' | 'statement'>;
  areas: readonly PublicArea[];
  /** The report's own page. */
  href?: string | undefined;
};

/** One public statement, never without who says it, and with the denial where another party denies it. */
export function StatementQuote({ locale, title, statement, areas, href }: StatementQuoteProps) {
  const t = translator(locale);
  const { severity, observedOn, areaId, claimedBy, counterClaim, citation } = statement;
  const area = areas.find(({ id }) => id === areaId);
  return (
    <div className="statement">
      <h4 className="statement-title">{title}</h4>
      <p className="statement-head">
        <SeverityMark level={severity} />
        <span>
          <span className="statement-severity">{t(`severity.${severity}.word`)}</span>
          <span className="statement-where">
            <span>{formatDay(locale, observedOn, 'short')}</span>
            {area ? <span>{nameIn(locale, area.names)}</span> : null}
          </span>
        </span>
      </p>
      <p>{statement.statement ? <SourceText>{statement.statement}</SourceText> : t('dashboard.card.notQuoted')}</p>
      {claimedBy ? (
        <p className="statement-claim">
          {t('dashboard.card.saidBy', { claimant: claimedBy })}
        </p>
      ) : null}
      {counterClaim ? (
        <p className="statement-claim">
          <LinkedText label={t('dashboard.card.source')}>{t('dashboard.card.denied', { counterClaim })}</LinkedText>
        </p>
      ) : null}
      {citation || href ? (
        <p className="statement-claim">
          {citation ? <SourceLinks source={citation} label={t('dashboard.card.source')} /> : null} {href ? <a href={href}>{t('dashboard.day.open')}</a> : null}
        </p>
      ) : null}
    </div>
  );
}
