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

/**
 * Finds the entry of a list that a cell means, or null. Two entries that fit equally well are no match; but where a town is called like the
 * district around it, the district is the guess.
 */
export function valueMatcher(column: ValueColumn, list: readonly Entry[]): (written: string) => ValueMatch | null {
  const values = new Set(list.map(({ value }) => value));
  const known = knownWords(column, list);
  const words = [...known].filter((entry): entry is [string, ValueMatch] => entry[1] !== null);
  return (written) => {
    if (values.has(written.trim())) return { value: written.trim(), how: 'exact' };
    const word = column === 'severity' ? leadingLevel(written) : fold(written);
    const bare = column === 'area_code' ? withoutPlaceWords(word) : word;
    const found = known.get(word) ?? known.get(bare);
    if (found) return found;
    const guess = NO_GUESS.includes(column) ? null : nearest(bare, words);
    return guess ? { value: guess, how: 'near' } : null;
  };
}

/** Every way to write an entry, with what it means; null where it means two things. */
function knownWords(column: ValueColumn, list: readonly Entry[]): Map<string, ValueMatch | null> {
  const known = new Map<string, ValueMatch | null>();
  const districtOf = new Map(list.map(({ value, within }) => [value, within]));
  const learn = (word: string, value: string) => {
    const other = known.get(word);
    if (word === '' || other === null || other?.value === value) return;
    if (!other) known.set(word, { value, how: 'exact' });
    else if (districtOf.get(value) === other.value) known.set(word, { value: other.value, how: 'near' });
    else known.set(word, districtOf.get(other.value) === value ? { value, how: 'near' } : null);
  };
  const waysOf = ({ value, words }: Entry) => [value, ...words, ...(VALUE_WORDS[column]?.[value]?.split(';') ?? [])].flatMap((name) => waysToWrite(column, name));
  for (const entry of list) for (const word of waysOf(entry)) learn(word, entry.value);
  for (const entry of list.filter(({ within }) => within)) {
    const around = list.find(({ value }) => value === entry.within);
    const stems = around ? waysOf(around) : [];
    for (const word of waysOf(entry)) {
      const isShared = known.get(word)?.value === entry.value && stems.some((stem) => isSameStem(word, stem));
      if (isShared) known.set(word, { value: entry.within!, how: 'near' });
    }
  }
  return known;
}

/** A name, its parts on both sides of a slash, and all of them without what explains them in brackets. */
function waysToWrite(column: ValueColumn, name: string): string[] {
  const bare = name.replace(/\([^)]*\)/g, ' ');
  const parts = column === 'unit' ? [bare] : [bare, ...bare.split('/')];
  const ways = [name, ...parts].map(fold);
  if (column !== 'area_code') return ways;
  // "Martakert / Aghdara district" has two names, and both are of the district.
  const kind = ways[0]!.split(' ').at(-1)!;
  const ofKind = PLACE_WORDS.has(kind) ? ways.slice(2).map((way) => `${withoutPlaceWords(way)} ${kind}`) : [];
  return [...ways, ...ofKind, ...ways.map(withoutPlaceWords)];
}

/** `4 Extreme`, `4 - тяжёлая`, `4/5` are all 4. */
function leadingLevel(written: string): string {
  return /^\s*([1-5])\s*(?:\/\s*5|[^\p{L}\p{N}]*\p{L}.*)?\s*$/u.exec(written)?.[1] ?? fold(written);
}

function withoutPlaceWords(word: string): string {
  return word.split(' ').filter((part) => !PLACE_WORDS.has(part)).join(' ');
}

/** The one value whose words share a beginning with what is written; null when there is none or more than one. */
function nearest(written: string, words: readonly [string, ValueMatch][]): string | null {
  if (written.length < SHORTEST_STEM - 1) return null;
  const near = words.filter(([word]) => word.startsWith(written) || (word.length >= SHORTEST_STEM - 1 && written.startsWith(`${word} `)));
  if (near.length > 0) return onlyOne(near);
  const stems = words.filter(([word]) => isSameStem(written, word));
  const longest = Math.max(0, ...stems.map(([word]) => commonStart(written, word)));
  return onlyOne(stems.filter(([word]) => commonStart(written, word) === longest));
}

function onlyOne(found: readonly [string, ValueMatch][]): string | null {
  const values = new Set(found.map(([, { value }]) => value));
  return values.size === 1 ? [...values][0]! : null;
}

function isSameStem(written: string, word: string): boolean {
  const common = commonStart(written, word);
  return common >= SHORTEST_STEM && common >= written.length * STEM_SHARE;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
