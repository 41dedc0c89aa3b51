import type { ReactNode } from 'react';
import '../../styles/reading.css';
import '../../styles/figures.css';
import '../../styles/marks.css';
import '../../styles/charts.css';
import '../../styles/record.css';
import '../../styles/companions.css';
import '../../styles/forced-colors.css';
import '../../styles/print.css';

/** The pages behind the sign-in, and those that lead there. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return children;
}
