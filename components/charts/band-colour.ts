import type { Series } from '@/lib/charts/model';

/** The style sheet's role for a series, so that both renderers follow the theme. */
export function bandColour(series: Series): string {
  if (series.kind === 'category') return `var(--${series.category.toLowerCase().replace('_', '-')})`;
  return `var(--severity-${series.level})`;
}
