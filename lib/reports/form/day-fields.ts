import { isDay } from '@/lib/core/dates';
import { monthFrom } from '@/lib/core/month-names';
import type { Day } from '@/lib/crisis/schema';

/** A day as it was typed: the three boxes of a form, or one text. */
type Typed = {
  text?: string | undefined;
  day?: string | undefined;
  month?: string | undefined;
  year?: string | undefined;
};
/** The day, nothing at all, or the code of what is wrong. */
export type ReadDay = { day: Day } | { empty: true } | { code: string };

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const WORDS = /^(\d{1,2})\s+(\S+)\s+(\d{4})(?:\s*\S+)?$/;

/**
 * A day from what people write: `2023-01-20`, `20.01.2023`, `20 Jan 2023`, `20 янв. 2023`, `20 հունվ 2023`, or three
 * boxes. Day first.
 */
export function readDay({ text = '', day = '', month = '', year = '' }: Typed): ReadDay {
  const written = text.trim();
  if (isDay(written)) return { day: written };
  if (written !== '') {
    const parts = NUMBERS.exec(written) ?? WORDS.exec(written);
    return parts ? fromParts(parts[1]!, parts[2]!, parts[3]!) : { code: 'day.form' };
  }
  const boxes = [day, month, year].map((box) => box.trim());
  return boxes.every((box) => box === '') ? { empty: true } : fromParts(boxes[0]!, boxes[1]!, boxes[2]!);
}

function fromParts(day: string, month: string, year: string): ReadDay {
  if (day === '') return { code: 'day.noDay' };
  if (month === '') return { code: 'day.noMonth' };
  if (!/^\d{4}$/.test(year)) return { code: 'day.noYear' };
  const number = monthFrom(month);
  const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number !== null && isDay(written) ? { day: written } : { code: 'day.form' };
}
