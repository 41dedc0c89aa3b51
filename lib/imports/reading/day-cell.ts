import { addDays, isDay } from '@/lib/core/dates';
import { monthFrom } from '@/lib/core/month-names';
import type { Day } from '@/lib/crisis/schema';

/** How 03/04/2023 is read in a file. */
export type DayOrder = 'day-first' | 'month-first';

/** What a cell of a date column says. `serial` is true for the day numbers that spreadsheets count with. */
export type DayCell = { day: Day; serial?: true } | { code: string; suggestion?: Day };

const TIME = /[\sT,]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/;
const NUMBERS = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?(?:\s*(?:г|թ)\.?)?$/;
const MONTH_AND_YEAR = /^\d{1,2}[-/.]\d{4}$|^\d{4}[-/.]\d{1,2}$/;
const SERIAL = /^(\d{5})([.,]\d+)?$/;
/** Day 0 of the 1900 date system as spreadsheets count today; right for every day from March 1900 on. */
const SERIAL_ZERO: Day = '1899-12-30';
/** 1 January 2000 and 31 December 2099: other five-digit numbers are no days. */
const SERIAL_RANGE = [36526, 73050] as const;
/** Words that stand beside a year. */
const YEAR_WORDS = /^(г|год|года|թ|թվական|թվականի|թվականին|of|the|de)$/;

/**
 * The day that a cell means, or the code of what is wrong with it: ISO, numbers in the order of the file (with points the day is always
 * first), month words in English, Armenian and Russian, day numbers of a spreadsheet. A time of day behind it is left out.
 */
export function readDayCell(written: string, order: DayOrder): DayCell {
  const text = written.normalize('NFKC').trim().replace(TIME, '').trim();
  const serial = SERIAL.exec(text);
  if (serial && Number(serial[1]) >= SERIAL_RANGE[0] && Number(serial[1]) <= SERIAL_RANGE[1]) {
    return { day: addDays(SERIAL_ZERO, Number(serial[1])), serial: true };
  }
  const iso = YEAR_FIRST.exec(text);
  if (iso) return calendarDay(iso[1]!, iso[2]!, iso[3]!);
  if (MONTH_AND_YEAR.test(text)) return { code: 'day.noDay' };
  const numbers = NUMBERS.exec(text);
  return numbers ? fromNumbers(numbers, order) : fromWords(text);
}

/** Whether a cell can be read in two ways: both numbers can be a month, and no point says that the day comes first. */
export function isAmbiguousDay(written: string): boolean {
  const found = NUMBERS.exec(written.normalize('NFKC').trim().replace(TIME, '').trim());
  return found !== null && found[2] !== '.' && Number(found[1]) <= 12 && Number(found[3]) <= 12 && found[1] !== found[3];
}

/** The order that a cell shows by itself, or null: no month has a number above 12. */
export function shownOrder(written: string): DayOrder | null {
  const found = NUMBERS.exec(written.normalize('NFKC').trim().replace(TIME, '').trim());
  if (!found || found[2] === '.') return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && first <= 31 && second <= 12) return 'day-first';
  return second > 12 && second <= 31 && first <= 12 ? 'month-first' : null;
}

function fromNumbers([, first, separator, second, year]: RegExpExecArray, order: DayOrder): DayCell {
  const isDayFirst = separator === '.' || order === 'day-first';
  const [day, month] = isDayFirst ? [first!, second!] : [second!, first!];
  const read = calendarDay(year!, month, day);
  if ('day' in read || Number(month) <= 12) return read;
  const other = calendarDay(year!, day, month);
  return 'day' in other ? { code: 'cell.otherOrder', suggestion: other.day } : read;
}

function fromWords(text: string): DayCell {
  const parts = text.toLowerCase().split(/[\s,./-]+/).map((part) => part.replace(/^(\d{1,2})(st|nd|rd|th)$/, '$1'));
  const said = parts.filter((part) => part !== '' && !YEAR_WORDS.test(part));
  const months = said.filter((part) => !/^\d/.test(part) && monthFrom(part) !== null);
  const numbers = said.filter((part) => /^\d+$/.test(part));
  // One more word can be a day of the week, in front.
  const others = said.filter((part) => !months.includes(part) && !numbers.includes(part));
  if (months.length !== 1 || others.length > 1 || (others[0] && others[0] !== said[0])) return { code: 'cell.noDay' };
  const years = numbers.filter((part) => part.length === 4);
  const year = years[0] ?? (numbers.length === 2 ? numbers[1]! : undefined);
  const day = numbers.find((part) => part.length <= 2);
  if (!year) return { code: numbers.length === 1 ? 'day.noYear' : 'cell.noDay' };
  if (!day) return { code: 'day.noDay' };
  return calendarDay(year, String(monthFrom(months[0]!)), day);
}

/** A day of the calendar; where the month has fewer days, its last one is suggested. */
function calendarDay(year: string, month: string, day: string): DayCell {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const monthOf = `${fullYear}-${month.padStart(2, '0')}`;
  const written = `${monthOf}-${day.padStart(2, '0')}`;
  if (isDay(written)) return { day: written };
  const isMonth = isDay(`${monthOf}-01`) && Number(day) >= 29 && Number(day) <= 31;
  return isMonth ? { code: 'cell.shortMonth', suggestion: lastOfMonth(monthOf) } : { code: 'cell.noDay' };
}

function lastOfMonth(month: string): Day {
  const last = [31, 30, 29, 28].map((day) => `${month}-${day}`).find(isDay);
  return last!;
}
