import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** On paper only: what the figures mean, of which version they are, and the address that shows them again. */
export function PrintNotes({ locale, crisis, trend, address }: DashboardView) {
  const t = translator(locale);
  const keys = ['dashboard.figures.aboutSeverity', 'dashboard.figures.aboutLast', 'dashboard.card.definitionSilence', 'dashboard.day.overlap'];
  return (
    <section className="print-only">
      <h2>{t('chartPage.about')}</h2>
      <p>{t('dashboard.card.definitionDays', { window: crisis.windowDays - 1 })}</p>
      {keys.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <p>
        {t('dashboard.print.address', { version: trend.dataVersion })} {address}
      </p>
    </section>
  );
}
