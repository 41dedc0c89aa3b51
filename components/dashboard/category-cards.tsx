import { translator } from '@/lib/i18n/translate';
import { RecordCard } from './record-card';
import { RunningCard } from './running-card';
import { isFinished, type DashboardView } from './view';

/** One card per category, always in the same order. */
export function CategoryCards(view: DashboardView) {
  const Card = isFinished(view) ? RecordCard : RunningCard;
  return (
    <section aria-labelledby="cards-title">
      <h2 className="visually-hidden" id="cards-title">
        {translator(view.locale)('dashboard.filters.category')}
      </h2>
      <ul className="category-cards">
        {view.trend.summaries.map((summary) => (
          <Card key={summary.category} view={view} summary={summary} />
        ))}
      </ul>
    </section>
  );
}
