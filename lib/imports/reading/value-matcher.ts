import { fold } from './fold';
import { PLACE_WORDS, VALUE_WORDS } from './value-words';
import type { Entry, ValueColumn } from './vocabulary';

/** `near` is a guess from a part of a word: a person looks at it. */
export type ValueMatch = { value: string; how: 'exact' | 'near' };

const SHORTEST_STEM = 5;
/** How much of a word must be the same for a guess: endings change with the case in Armenian and Russian. */
const STEM_SHARE = 0.8;
/** Codes of severities, places and units are too short to guess at. */
const NO_GUESS: readonly ValueColumn[] = ['severity', 'unit'];

/** Finds the entry of a list that a cell means, or null. Two entries that fit equally well are no match. */
export function valueMatcher(column: ValueColumn, list: readonly Entry[]): (written: string) => ValueMatch | null {
  const exact = new Map<string, string | null>();
  const learn = (word: string, value: string) => {
    if (word !== '') exact.set(word, exact.has(word) && exact.get(word) !== value ? null : value);
  };
  for (const { value } of list) learn(fold(value), value);
  for (const { value, words } of list) {
    const more = VALUE_WORDS[column]?.[value]?.split(';') ?? [];
    for (const word of new Set([...words, ...more].flatMap((name) => waysToWrite(column, name)))) if (exact.get(word) !== value) learn(word, value);
  }
  const words = [...exact].filter((entry): entry is [string, string] => entry[1] !== null);
  return (written) => {
    const word = column === 'severity' ? leadingLevel(written) : fold(written);
    const bare = column === 'area_code' ? withoutPlaceWords(word) : word;
    const value = exact.get(word) ?? exact.get(bare);
    if (value) return { value, how: 'exact' };
    const guess = NO_GUESS.includes(column) ? null : nearest(bare, words);
    return guess ? { value: guess, how: 'near' } : null;
  };
}

/** A name, its parts on both sides of a slash, and all of them without what explains them in brackets. */
function waysToWrite(column: ValueColumn, name: string): string[] {
  const bare = name.replace(/\([^)]*\)/g, ' ');
  const parts = column === 'unit' ? [bare] : [bare, ...bare.split('/')];
  const ways = [name, ...parts].map(fold);
  return column === 'area_code' ? [...ways, ...ways.map(withoutPlaceWords)] : ways;
}

/** `4 Extreme`, `4 - тяжёлая`, `4/5` are all 4. */
function leadingLevel(written: string): string {
  const word = fold(written);
  return /^([1-5])(?:\s+(?:\p{L}.*|5))?$/u.exec(word)?.[1] ?? word;
}

function withoutPlaceWords(word: string): string {
  return word.split(' ').filter((part) => !PLACE_WORDS.has(part)).join(' ');
}

/** The one value whose words share a beginning with what is written; null when there is none or more than one. */
function nearest(written: string, words: readonly [string, string][]): string | null {
  if (written.length < SHORTEST_STEM - 1) return null;
  const near = words.filter(([word]) => word.startsWith(written) || (word.length >= SHORTEST_STEM - 1 && written.startsWith(`${word} `)));
  const values = new Set(near.map(([, value]) => value));
  if (values.size > 0) return values.size === 1 ? [...values][0]! : null;
  const stems = words.map(([word, value]) => ({ value, common: commonStart(written, word) }));
  const longest = Math.max(...stems.map(({ common }) => common));
  if (longest < SHORTEST_STEM || longest < written.length * STEM_SHARE) return null;
  const best = new Set(stems.filter(({ common }) => common === longest).map(({ value }) => value));
  return best.size === 1 ? [...best][0]! : null;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
