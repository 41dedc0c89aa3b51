import { PageFrame } from '@/components/layout/page-frame';
import { TellUsLink } from '@/components/layout/tell-us-link';
import { Contents } from '@/components/ui/contents';
import { PageTitle } from '@/components/ui/page-title';
import { TextSection } from '@/components/ui/text-section';
import type { Crisis } from '@/lib/crisis/schema';
import { formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ThreatModel } from './threat-model';

type AboutPageProps = {
  locale: Locale;
  crisis: Crisis;
  /** Published statements of the documented record; 0 where there is none. */
  statements: number;
};

const HOW = ['report', 'verify', 'publish', 'count', 'correct'] as const;
const LIMITS = ['silence', 'people', 'estimate', 'choice', 'names'] as const;
const PHONE = ['kept', 'sealed', 'exit', 'neutral', 'clear', 'meter'] as const;
const LICENCES = ['data', 'sources', 'code', 'fonts'] as const;

/** What this is, who stands behind it, and what it promises: nothing here that the programme or its profile does not know. */
export function AboutPage({ locale, crisis, statements }: AboutPageProps) {
  const t = translator(locale);
  const link = (path: string, label: string) => <a href={localPath(locale, path)}>{label}</a>;
  const names = { method: t('common.method'), changes: t('common.changes') };
  const chapters = ['what', 'who', 'how', ...(statements > 0 ? ['record'] : []), 'limits', 'threat', 'phone', 'access', 'licence', 'code', 'security'];
  const texts = (chapter: string, keys: readonly string[], values = {}) => keys.map((key) => t(`about.${chapter}.${key}`, values));
  const chapter = (id: string) => ({ id, title: t(`about.${id}.title`) });
  return (
    <PageFrame locale={locale} path="/about" crisis={crisis}>
      <PageTitle lead={t('about.lead')}>{t('about.title')}</PageTitle>
      <Contents label={t('about.contents')} sections={chapters.map(chapter)} />
      <div className="prose">
        <TextSection {...chapter('what')} paragraphs={[t('about.what.text'), t('about.what.one', { crisis: nameIn(locale, crisis.names) })]}>
          {crisis.closureWording ? <p className="note">{nameIn(locale, crisis.closureWording)}</p> : null}
        </TextSection>
        <TextSection {...chapter('who')} paragraphs={texts('who', ['text', 'money'])} />
        <TextSection {...chapter('how')} paragraphs={[]}>
          <ol>
            {HOW.map((step) => (
              <li key={step}>{t(`about.how.${step}`, names)}</li>
            ))}
          </ol>
          <p className="row">
            {link('/method', names.method)} {link('/changes', names.changes)} {link('/data', t('common.data'))}
          </p>
        </TextSection>
        {statements > 0 ? (
          <TextSection {...chapter('record')} paragraphs={[t('about.record.text', { count: formatNumber(locale, statements) })]}>
            <p>{link('/record', t('about.record.link'))}</p>
          </TextSection>
        ) : null}
        <TextSection {...chapter('limits')} paragraphs={[]}>
          <ul>
            {texts('limits', LIMITS).map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
          <p>{link('/when-not-to-use', t('about.when.title'))}</p>
        </TextSection>
        <ThreatModel locale={locale} />
        <TextSection {...chapter('phone')} paragraphs={texts('phone', PHONE)} />
        <TextSection {...chapter('access')} paragraphs={texts('access', ['text', 'tested', 'limits', 'tell'])}>
          <p>
            <TellUsLink locale={locale} />
          </p>
        </TextSection>
        <TextSection {...chapter('licence')} paragraphs={[]}>
          <ul>
            {texts('licence', LICENCES).map((licence) => (
              <li key={licence}>{licence}</li>
            ))}
          </ul>
        </TextSection>
        <TextSection {...chapter('code')} paragraphs={texts('code', ['text'])} />
        <TextSection {...chapter('security')} paragraphs={texts('security', ['text'])} />
      </div>
    </PageFrame>
  );
}
