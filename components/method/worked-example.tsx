import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The days of the examples; tests compute them with the figures' own code. */
const DAYS = { f1: [1, 3, 4, 6], f2: [1, 2, 3, 5, 6, 16, 20] } as const;

/** A figure worked out by hand over a few days of an invented area. */
export function WorkedExample({ locale, figure }: { locale: Locale; figure: keyof typeof DAYS }) {
  const t = translator(locale);
  return (
    <>
      <h4>{t('method.example.title')}</h4>
      <p>{t('method.example.intro')}</p>
      <Table
        caption={t('method.example.title')}
        captionHidden
        columns={[
          { key: 'day', label: t('method.example.day'), number: true },
          { key: 'report', label: t('method.example.report') },
          { key: 'figure', label: t('method.example.figure') },
        ]}
        rows={DAYS[figure].map((day, index) => ({
          day,
          report: t(`method.example.${figure}.r${index + 1}`),
          figure: t(`method.example.${figure}.v${index + 1}`),
        }))}
      />
    </>
  );
}
