import type { Item } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import { nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { ChartInput } from './chart-frame';
import type { ChartModel } from './model';

type Asked = Pick<ChartInput, 'trend' | 'items' | 'locale'>;

function chosenItem({ trend, items }: Asked): Item | null {
  return items?.find(({ code }) => code === trend.filters.item) ?? null;
}

/** What a finding is about: the category, or the item where one is chosen, which is all of the category that is counted then. */
export function subjectOf(input: Asked, category: Category): string {
  const item = chosenItem(input);
  return item ? nameIn(input.locale, item.names) : translator(input.locale)(`common.category.${category}`);
}

/** A chart of one item says so under its finding and in its sentences, wherever it is shown; others are as they were. */
export function aboutItem(input: Asked, model: ChartModel): ChartModel {
  const chosen = chosenItem(input);
  if (!chosen) return model;
  const t = translator(input.locale);
  const item = nameIn(input.locale, chosen.names);
  return {
    ...model,
    subtitle: model.subtitle && t('charts.item.subtitle', { item, subtitle: model.subtitle }),
    sentences: [...model.sentences, t('charts.item.sentence', { item })],
  };
}
