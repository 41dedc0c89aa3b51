import { isDay } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';

const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;

/** The day that was probably meant by one that does not exist: 31/02/2023 is 2023-02-28. Null when nothing can be guessed. */
export function nearDay(written: string): Day | null {
  const text = written.trim();
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? lastFirst(YEAR_LAST.exec(text)) ?? [];
  if (!year || !month || !day) return null;
  const [first, second] = [Number(month), Number(day)];
  if (first > 12) return second > 12 ? null : dayAt(year, second, first);
  return dayAt(year, first, second);
}

function lastFirst(parts: RegExpExecArray | null): string[] | null {
  return parts && [parts[0], parts[3]!, parts[2]!, parts[1]!];
}

/** The day itself, or the last of its month. */
function dayAt(year: string, month: number, day: number): Day | null {
  if (month < 1 || day < 1 || day > 31) return null;
  for (let last = day; last > 27; last -= 1) if (isDay(written(last))) return written(last);
  return isDay(written(day)) ? written(day) : null;

  function written(of: number): string {
    return `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
  }
}
