import type { ReactNode } from 'react';

/** What lies on the time axis: the whole width, or what labels beside the rows leave of it. Percentages inside are of this column. */
export function TimeColumn({ gutter, children }: { gutter: number; children: ReactNode }) {
  if (gutter === 0) return <>{children}</>;
  return (
    <svg className="chart-column" x={`${gutter}%`} width={`${100 - gutter}%`} height="100%">
      {children}
    </svg>
  );
}
