import { TextSection } from '@/components/ui/text-section';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

const PROMISED = ['public', 'reader', 'access', 'append', 'hosts'] as const;
const NOT_PROMISED = ['phone', 'server', 'network', 'flood', 'audit'] as const;

/** The threat model in ten lines: five promises and five things that nobody should expect (SECURITY.md). */
export function ThreatModel({ locale }: { locale: Locale }) {
  const t = translator(locale);
  const list = (kind: 'yes' | 'no', keys: readonly string[]) => (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(`about.threat.${kind}.${key}`)}</li>
      ))}
    </ul>
  );
  return (
    <TextSection id="threat" title={t('about.threat.title')} paragraphs={[t('about.threat.intro')]}>
      <h3>{t('about.threat.promised')}</h3>
      {list('yes', PROMISED)}
      <h3>{t('about.threat.notPromised')}</h3>
      {list('no', NOT_PROMISED)}
      <p>{t('about.threat.missing')}</p>
    </TextSection>
  );
}
