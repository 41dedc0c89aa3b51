import { Disclosure } from '@/components/ui/disclosure';
import { formatNumber } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type CardDefinitionProps = { locale: Locale; kind: 'days' | 'people'; reports: number; windowDays: number };

/** "How this is counted" under a card's number: what it means, what it rests on, what it does not say. */
export function CardDefinition({ locale, kind, reports, windowDays }: CardDefinitionProps) {
  const t = translator(locale);
  const count = formatNumber(locale, reports);
  return (
    <Disclosure summary={t('dashboard.card.definition')}>
      <div className="card-definition">
        <p>{t(kind === 'days' ? 'dashboard.card.definitionDays' : 'dashboard.card.definitionPeople', { window: windowDays - 1 })}</p>
        <p>{t('dashboard.card.definitionSilence')}</p>
        <p>{t('dashboard.card.definitionReports', { reports, count })}</p>
        <p>
          <a href={localPath(locale, '/method#f1')}>{t('dashboard.card.definitionLink')}</a>
        </p>
      </div>
    </Disclosure>
  );
}
