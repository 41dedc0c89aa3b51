import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { FigureSheet } from './figure-sheet';
import { SeverityScale } from './severity-scale';

const HELP = ['silence', 'people', 'sides', 'add', 'error'] as const;
const FIGURES = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] as const;

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
  const sections = ['help', 'severity', 'categories', 'figures', 'publication', ...(crisis.endedOn ? ['record'] : [])];
  return (
    <PageFrame locale={locale} path="/method" crisis={crisis}>
      <PageTitle lead={t('method.lead')}>{t('method.title')}</PageTitle>
      <nav className="contents" aria-label={t('method.contents')}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`method.${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="prose">
        <h2 id="help">{t('method.help.title')}</h2>
        <ul>
          {HELP.map((key) => (
            <li key={key}>{t(`method.help.${key}`)}</li>
          ))}
        </ul>
        <h2 id="severity">{t('method.severity.title')}</h2>
        <p>{t('method.severity.intro')}</p>
        <SeverityScale locale={locale} />
        <p>{t('severity.notSure')}</p>
        <h2 id="categories">{t('method.categories.title')}</h2>
        <ul>
          {CATEGORIES.map((category) => (
            <li key={category}>{t(`method.categories.${category}`)}</li>
          ))}
        </ul>
        <h2 id="figures">{t('method.figures.title')}</h2>
        <h3 id="leading">{t('method.leading.title')}</h3>
        <p>{t('method.leading.text', values)}</p>
        {FIGURES.map((figure) => (
          <FigureSheet key={figure} locale={locale} figure={figure} values={values} />
        ))}
        <h2 id="publication">{t('method.publication.title')}</h2>
        <p>{t('method.publication.text', values)}</p>
        <p>{t('method.publication.certainty')}</p>
        <p>{t('method.publication.corrections')}</p>
        {crisis.endedOn ? (
          <>
            <h2 id="record">{t('method.record.title')}</h2>
            <p>{t('method.record.text')}</p>
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}
