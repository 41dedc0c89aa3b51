import { SeverityMark } from '@/components/charts/severity-mark';
import { Table } from '@/components/ui/table';
import { SEVERITIES } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The five levels with their observable signs: the same messages that the form of contributors asks with. */
export function SeverityScale({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('method.severity.title')}
      captionHidden
      columns={[
        { key: 'level', label: t('method.severity.level') },
        { key: 'word', label: t('method.severity.word') },
        { key: 'sign', label: t('method.severity.sign') },
      ]}
      rows={[...SEVERITIES].reverse().map((level) => ({
        level: (
          <>
            <SeverityMark level={level} />
            <span className="visually-hidden">{level}</span>
          </>
        ),
        word: t(`severity.${level}.word`),
        sign: t(`severity.${level}.sign`),
      }))}
    />
  );
}
