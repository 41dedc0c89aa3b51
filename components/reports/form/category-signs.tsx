import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import type { Translate } from '@/lib/i18n/translate';

/** What each level looks like in each category, worst first: the words of the method page's tables, in a form that fits a telephone. */
export function CategorySigns({ t }: { t: Translate }) {
  return (
    <div className="category-signs">
      {CATEGORIES.map((category) => (
        <div key={category}>
          <h3>{t(`common.category.${category}`)}</h3>
          <dl className="facts">
            {[...SEVERITIES].reverse().map((level) => (
              <div className="facts-row" key={level}>
                <dt>{t('severity.level', { level, word: t(`severity.${level}.word`) })}</dt>
                <dd>{t(`severity.${level}.${category}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
