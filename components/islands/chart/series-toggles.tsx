import { CategoryMark } from '@/components/charts/category-mark';
import type { SeriesChoice, SeriesKey } from './series-of';

type SeriesTogglesProps = { label: string; series: SeriesChoice[]; chosen: SeriesKey | null; onChoose: (key: SeriesKey | null) => void };

/** The key of the chart as buttons: one pressed brings out its series and dims the others. */
export function SeriesToggles({ label, series, chosen, onChoose }: SeriesTogglesProps) {
  if (series.length === 0) return null;
  return (
    <div className="series-toggles" role="group" aria-label={label}>
      <span className="note" aria-hidden="true">
        {label}
      </span>
      {series.map(({ key, label: name, category, level }) => (
        <button key={key} type="button" className="series-toggle" aria-pressed={key === chosen} onClick={() => onChoose(key === chosen ? null : key)}>
          {category ? <CategoryMark category={category} /> : <span className={`severity-mark severity-${level}`} aria-hidden="true" />}
          {name}
        </button>
      ))}
    </div>
  );
}
