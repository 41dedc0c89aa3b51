import { Contents } from '@/components/ui/contents';
import { TextSection } from '@/components/ui/text-section';
import { PageFrame } from '@/components/layout/page-frame';
import { TellUsLink } from '@/components/layout/tell-us-link';
import { SeveritySigns } from '@/components/severity/severity-signs';
import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import { CATEGORIES, CERTAINTIES } from '@/lib/crisis/vocabulary';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { MethodFigures } from './method-figures';
import { SeverityScale } from './severity-scale';

const HELP = ['silence', 'people', 'sides', 'add', 'error'] as const;
const READING = ['coverage', 'silence', 'whole', 'part'] as const;
const WHO = ['report', 'verify', 'figure'] as const;

/** What every published figure means: one sheet each, with anchors that never change. */
export function MethodPage({ locale, crisis }: { locale: Locale; crisis: Crisis }) {
  const t = translator(locale);
  const { policy, windowDays, lastKnownDays } = crisis;
  const values = {
    window: windowDays - 1,
    lastKnown: lastKnownDays,
    minPeople: policy.minPeople,
    roundTo: policy.roundTo,
    delay: policy.delayHours,
  };
  const chapters = ['help', 'reading', 'severity', 'categories', 'certainty', 'who', 'figures', 'publication', ...(crisis.endedOn ? ['record'] : [])];
  const chapter = (id: string) => ({ id, title: t(`method.${id}.title`) });
  const list = (id: string, keys: readonly string[]) => (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(`method.${id}.${key}`, values)}</li>
      ))}
    </ul>
  );
  return (
    <PageFrame locale={locale} path="/method" crisis={crisis}>
      <PageTitle lead={t('method.lead')}>{t('method.title')}</PageTitle>
      <Contents label={t('method.contents')} sections={chapters.map(chapter)} />
      <div className="prose">
        <TextSection {...chapter('help')} paragraphs={[]}>
          {list('help', HELP)}
          <p>
            <TellUsLink locale={locale} />
          </p>
        </TextSection>
        <TextSection {...chapter('reading')} paragraphs={READING.map((key) => t(`method.reading.${key}`, values))} />
        <TextSection {...chapter('severity')} paragraphs={[t('method.severity.intro')]}>
          <SeverityScale locale={locale} />
          <p>{t('severity.notSure')}</p>
          <h3 id="signs">{t('method.severity.byCategory')}</h3>
          <p>{t('method.severity.byCategoryIntro')}</p>
          <SeveritySigns locale={locale} />
        </TextSection>
        <TextSection {...chapter('categories')} paragraphs={[]}>
          {list('categories', CATEGORIES)}
          <p>
            <a href={localPath(locale, '/items')}>{t('places.items.title')}</a>
          </p>
        </TextSection>
        <TextSection {...chapter('certainty')} paragraphs={[]}>
          {list('certainty', CERTAINTIES)}
          <p>{t('method.certainty.filter')}</p>
        </TextSection>
        <TextSection {...chapter('who')} paragraphs={[]}>
          {list('who', WHO)}
          <p>
            <a href={localPath(locale, '/changes')}>{t('method.who.changes')}</a>
          </p>
        </TextSection>
        <MethodFigures locale={locale} values={values} />
        <TextSection {...chapter('publication')} paragraphs={[t('method.publication.text', values), t('method.publication.corrections')]}>
          <p>
            <a href={localPath(locale, '/changes')}>{t('common.changes')}</a>
          </p>
        </TextSection>
        {crisis.endedOn ? <TextSection {...chapter('record')} paragraphs={[t('method.record.text')]} /> : null}
      </div>
    </PageFrame>
  );
}
