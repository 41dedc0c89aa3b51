import { CategoryMark } from '@/components/charts/category-mark';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import { nameIn } from '@/lib/i18n/format';
import type { FormView } from './form-view';
import { Step } from './step';

/** Category and item. The items stand in groups, so that a plain select serves all four categories without script. */
export function WhatFields({ view: { locale, t, values, items, errorOf } }: { view: FormView }) {
  const categories = CATEGORIES.map((category) => ({
    value: category,
    label: t(`common.category.${category}`),
    mark: <CategoryMark category={category} />,
  }));
  const groups = CATEGORIES.map((category) => ({
    label: t(`common.category.${category}`),
    options: items
      .filter((item) => item.category === category)
      .map((item) => ({ value: item.code, label: `${nameIn(locale, item.names)} (${item.unit})` })),
  }));
  return (
    <Step name="what" question={t('report.category.label')}>
      <RadioGroup
        name="category"
        label={t('report.category.label')}
        labelHidden
        options={categories}
        value={values.category}
        error={errorOf('category')}
        tiles
      />
      <Select
        name="itemCode"
        label={t('report.item.label')}
        hint={t('report.item.hint')}
        optional={t('common.optional')}
        options={groups}
        empty={t('report.item.none')}
        value={values.itemCode}
        error={errorOf('itemCode')}
      />
    </Step>
  );
}
