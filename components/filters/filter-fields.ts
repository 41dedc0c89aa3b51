/** Fields of the filter form. `period` stands for from and to; `severity` narrows lists of reports only, never a figure. */
export type FilterField = 'category' | 'area' | 'item' | 'period' | 'certainty' | 'severity' | 'measure' | 'compare';

/** What pages with figures offer. */
export const FIGURE_FIELDS: readonly FilterField[] = ['category', 'area', 'item', 'period', 'certainty', 'measure', 'compare'];
