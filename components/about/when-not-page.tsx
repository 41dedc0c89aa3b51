import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { TextSection } from '@/components/ui/text-section';
import type { Crisis } from '@/lib/crisis/schema';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** First what can cost a life, then what makes a number wrong. */
const CASES = ['emergency', 'verifier', 'small', 'device', 'stocks', 'medical', 'aid', 'deaths', 'silence', 'sum', 'court'] as const;

/** The concrete cases in which this tool does harm or says something wrong. */
export function WhenNotPage({ locale, crisis }: { locale: Locale; crisis: Crisis }) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/when-not-to-use" crisis={crisis}>
      <PageTitle lead={t('about.when.lead')}>{t('about.when.title')}</PageTitle>
      <div className="cases">
        {CASES.map((name) => (
          <TextSection key={name} id={name} title={t(`about.when.${name}.title`)} paragraphs={[t(`about.when.${name}.text`)]} />
        ))}
      </div>
      <p>{t('about.when.instead', { method: t('common.method'), safety: t('about.threat.title') })}</p>
      <p className="row">
        <a href={localPath(locale, '/method')}>{t('common.method')}</a>
        <a href={`${localPath(locale, '/about')}#threat`}>{t('about.threat.title')}</a>
      </p>
    </PageFrame>
  );
}
