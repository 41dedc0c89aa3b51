import type { Category } from '@/lib/crisis/vocabulary';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { em } from './lengths';
import type { PlotBox, TimeLayout } from './time-layout';

type RowLabelProps = {
  label: string;
  box: PlotBox;
  layout: TimeLayout;
  /** Puts the category's mark in front. */
  category?: Category;
  /** What the full height of the row stands for; written above the row. */
  scale?: string | undefined;
  /** A name is bold, the name of a strip is not. */
  quiet?: boolean;
};

/** The name of a row: above it, or beside it where the layout has a gutter. Stands in the whole picture, not in the time column. */
export function RowLabel({ label, box, layout, category, scale, quiet = false }: RowLabelProps) {
  const baseline = layout.gutter > 0 ? box.top + box.height / 2 + 0.36 : box.top - (quiet ? 0.5 : 0.6);
  return (
    <g>
      {category ? (
        <svg className={`fill-${category}`} x="0" y={em(baseline - 0.85)} width="1em" height="1em" viewBox="0 0 16 16">
          <path d={CATEGORY_SHAPES[category]} />
        </svg>
      ) : null}
      <text className={quiet ? 'chart-text' : 'chart-label'} x="0" dx={category ? '1.4em' : undefined} y={em(baseline)}>
        {label}
      </text>
      {scale ? (
        <text className="chart-text" x="100%" y={em(layout.gutter > 0 ? box.top - 0.4 : baseline)} textAnchor="end">
          {scale}
        </text>
      ) : null}
    </g>
  );
}
