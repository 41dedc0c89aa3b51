import { Table } from '@/components/ui/table';
import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** What each level looks like in each category, worst first. */
export function SeveritySigns({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <div className="severity-signs">
      {CATEGORIES.map((category) => (
        <Table
          key={category}
          caption={t(`common.category.${category}`)}
          columns={[
            { key: 'level', label: t('method.severity.level') },
            { key: 'sign', label: t('method.severity.sign') },
          ]}
          rows={[...SEVERITIES].reverse().map((level) => ({
            level: t('severity.level', { level, word: t(`severity.${level}.word`) }),
            sign: t(`severity.${level}.${category}`),
          }))}
        />
      ))}
    </div>
  );
}
