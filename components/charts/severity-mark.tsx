import type { Severity } from '@/lib/crisis/vocabulary';

/** The numeral of a severity on its colour. The word stands beside it. */
export function SeverityMark({ level }: { level: Severity }) {
  return (
    <span className={`severity-mark severity-${level}`} aria-hidden="true">
      {level}
    </span>
  );
}
