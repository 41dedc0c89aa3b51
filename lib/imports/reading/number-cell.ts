import { decimalFrom, wholeNumberFrom } from '@/lib/core/numbers';
import { isUnknownWord } from './unknown-word';

/** A number as the import takes it, '' for "not known", or the code of what is wrong. */
export type NumberCell = { number: string } | { code: string };

/** Signs and words before a number that say "about": an estimate is what a report asks for. */
const ABOUT = /^(?:[≈~±∼]|ca\.?|circa|about|approx\.?|approximately|около|ок\.|примерно|прибл\.|порядка|մոտ|մոտավորապես|շուրջ)\s*/iu;
/** Words behind a number that say what is counted. */
const PEOPLE = /\s*(?:people|persons?|ppl|человек|чел\.?|людей|մարդ|հոգի|մարդու)$/iu;
const RANGE = /^\d[\d\s.,]*\s*(?:[-–—]|to|до|մինչև)\s*\d/iu;
const NEGATIVE = /^[-−]\s*\d/;
/** What spreadsheets make of a whole number that they keep as a decimal one. */
const ZERO_DECIMALS = /[.,]0{1,2}$/;
/** 1,200 or 1.200: a thousand for one reader, one and a fifth for the other. */
const AMBIGUOUS = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/** A number of people. "About" before it and "people" behind it are left out; a range is no number. */
export function readPeopleCell(written: string): NumberCell {
  const text = written.normalize('NFKC').trim();
  if (isUnknownWord(text)) return { number: '' };
  if (NEGATIVE.test(text)) return { code: 'people.negative' };
  const bare = text.replace(ABOUT, '').replace(PEOPLE, '');
  if (RANGE.test(bare)) return { code: 'cell.range' };
  const number = wholeNumberFrom(bare.replace(ZERO_DECIMALS, ''));
  return number === null ? { code: 'people.number' } : { number: String(number) };
}

/** An amount, with point or comma before its decimals. */
export function readQuantityCell(written: string): NumberCell {
  const text = written.normalize('NFKC').trim();
  if (isUnknownWord(text)) return { number: '' };
  if (NEGATIVE.test(text)) return { code: 'quantity.negative' };
  const bare = text.replace(ABOUT, '');
  if (RANGE.test(bare)) return { code: 'cell.range' };
  if (AMBIGUOUS.test(bare)) return { code: 'quantity.ambiguous' };
  const number = decimalFrom(bare);
  return number === null ? { code: 'quantity.number' } : { number: String(number) };
}
