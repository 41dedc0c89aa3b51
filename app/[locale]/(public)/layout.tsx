import type { ReactNode } from 'react';
import '../../styles/reading.css';
import '../../styles/figures.css';
import '../../styles/marks.css';
import '../../styles/charts.css';
import '../../styles/dashboard.css';
import '../../styles/day.css';
import '../../styles/pictures.css';
import '../../styles/area-charts.css';
import '../../styles/record.css';
import '../../styles/companions.css';
import '../../styles/islands.css';
import '../../styles/forced-colors.css';
import '../../styles/print.css';

/** The pages that everybody reads, with the style of figures, charts and the record. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
