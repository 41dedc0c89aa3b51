import { SeverityMark } from '@/components/charts/severity-mark';
import type { DaySeverity, SeverityPart } from '@/lib/estimates/trend';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** One area and category on one day: numerals with their basis, or "no report" with what was last known. */
export function SeverityCell({ locale, parts }: { locale: Locale; parts: DaySeverity }) {
  const reported = parts.filter((part) => part.severity !== null);
  if (reported.length === 0) return <SilentCell locale={locale} part={parts[0]} />;
  return (
    <span className="severity-cell">
      {reported.map((part) => (
        <ReportedPart key={`${part.severity}-${part.basis}-${part.fromPart}`} locale={locale} part={part} />
      ))}
    </span>
  );
}

function ReportedPart({ locale, part: { severity, basis, fromPart } }: { locale: Locale; part: SeverityPart }) {
  const t = translator(locale);
  if (severity === null) return null;
  const key = basis === 'whole_area' ? 'cellWholeArea' : fromPart ? 'cellPart' : 'cell';
  return (
    <span className={basis === 'whole_area' ? 'severity-part severity-lighter' : 'severity-part'}>
      <SeverityMark level={severity} />
      <span className="visually-hidden">{t(`dashboard.day.${key}`, { level: severity, word: t(`severity.${severity}.word`) })}</span>
    </span>
  );
}

function SilentCell({ locale, part }: { locale: Locale; part: SeverityPart | undefined }) {
  const t = translator(locale);
  const last = part?.lastSeverity && part.lastReportedOn ? { level: part.lastSeverity, on: part.lastReportedOn } : null;
  return (
    <span className="severity-cell">
      <span className="severity-mark severity-none" aria-hidden="true" />
      <span className={last ? 'severity-last' : 'visually-hidden'}>
        {last
          ? t('dashboard.day.lastKnown', { level: last.level, word: t(`severity.${last.level}.word`), day: formatDay(locale, last.on, 'dayMonth') })
          : t('dashboard.day.noReport')}
      </span>
    </span>
  );
}
