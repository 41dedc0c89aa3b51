import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { CategorySummary } from '@/lib/estimates/trend';
import { CardBasis } from './card-basis';
import { CardDefinition } from './card-definition';
import { CategoryHeading } from './category-heading';
import { ShareBar } from './share-bar';
import { StatementQuote } from './statement-quote';
import { isRecord, type DashboardView } from './view';

/** One category of a finished crisis: days of shortage, days of silence, the worst and the newest statement. */
export function RecordCard({ view, summary }: { view: DashboardView; summary: CategorySummary }) {
  const { locale, crisis, trend, areas } = view;
  const t = translator(locale);
  const { category, severeDays, silentDays, reports, worst, newest } = summary;
  const total = trend.days.length;
  const record = isRecord(view);
  const quote = { locale, areas };
  return (
    <li className="card category-card">
      <CategoryHeading locale={locale} category={category} />
      <p className="card-figure numeric">{t('dashboard.card.severeDays', { days: severeDays })}</p>
      <p className="card-unit">{t('dashboard.card.ofDays', { total })}</p>
      <ShareBar
        category={category}
        severe={severeDays}
        silent={silentDays}
        total={total}
        label={t('dashboard.card.strip', { severe: severeDays, silent: silentDays, other: total - severeDays - silentDays })}
      />
      <p className="card-silence">{t(record ? 'dashboard.card.silentStatements' : 'dashboard.card.silentDays', { days: silentDays })}</p>
      {summary.newestReportOn === null ? <p>{t('dashboard.card.noReportEver')}</p> : null}
      <CardBasis view={view} summary={summary} />
      {worst ? <StatementQuote {...quote} title={t(record ? 'dashboard.card.worst' : 'dashboard.card.worstReport')} statement={worst} /> : null}
      {newest && newest.publicId !== worst?.publicId ? (
        <StatementQuote {...quote} title={t(record ? 'dashboard.card.newest' : 'dashboard.card.newestReportTitle')} statement={newest} />
      ) : null}
      {newest && newest.publicId === worst?.publicId ? (
        <p className="note">{t('dashboard.card.newestReport', { day: formatDay(locale, newest.observedOn, 'short') })}</p>
      ) : null}
      <CardDefinition locale={locale} kind="days" reports={reports} windowDays={crisis.windowDays} />
    </li>
  );
}
