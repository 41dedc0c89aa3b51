import { randomInt } from 'node:crypto';
import type { RowRegister } from './twice';

/** Words of 32 bits of an entry: the key, the row, what the row says (zeros where the key tells it). */
const KEY = 4;
const ROW = KEY;
const SAID = ROW + 1;
const WORDS = SAID + KEY;
const BLOCK_ENTRIES = 4096;
const FIRST_SLOTS = 1024;

type Place = { block: Uint32Array; at: number };

/**
 * A `rowRegister` for keys that are UUIDs and sayings that are hashes in hex, of which it compares 128 bits. Takes some fifty bytes a row, and
 * outside of the heap that a thread may fill: the keys of a large file are most of what must be remembered of it.
 */
export function uuidRegister(): RowRegister {
  // Nobody can choose keys that all fall on one another.
  const seed = randomInt(2 ** 32);
  const blocks: Uint32Array[] = [];
  const asked = new Uint32Array(WORDS);
  /** By hash the number of an entry, counted from 1; 0 where there is none. At most half are taken. */
  let slots = new Uint32Array(FIRST_SLOTS);
  let entries = 0;

  return (uuid, row, said) => {
    writeWords(asked, uuid.replaceAll('-', ''), 0);
    asked[ROW] = row;
    if (said === null) asked.fill(0, SAID);
    else writeWords(asked, said, SAID);
    const slot = slotOf(asked, 0);
    const known = slots[slot]!;
    if (known === 0) {
      add(slot);
      return null;
    }
    const { block, at } = placeOf(known - 1);
    return { row: block[at + ROW]!, same: areSame(block, at, asked, 0, SAID) };
  };

  function add(slot: number): void {
    if (entries % BLOCK_ENTRIES === 0) blocks.push(new Uint32Array(BLOCK_ENTRIES * WORDS));
    const { block, at } = placeOf(entries);
    block.set(asked, at);
    entries += 1;
    slots[slot] = entries;
    if (2 * entries > slots.length) grow();
  }

  function grow(): void {
    slots = new Uint32Array(2 * slots.length);
    for (let entry = 0; entry < entries; entry += 1) {
      const { block, at } = placeOf(entry);
      slots[slotOf(block, at)] = entry + 1;
    }
  }

  /** Where the key that stands at `at` is found, or belongs. */
  function slotOf(words: Uint32Array, at: number): number {
    let hash = seed;
    for (let word = 0; word < KEY; word += 1) {
      hash = Math.imul(hash ^ words[at + word]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const entry = slots[slot]!;
      if (entry === 0) return slot;
      const there = placeOf(entry - 1);
      if (areSame(there.block, there.at, words, at, 0)) return slot;
    }
  }

  function placeOf(entry: number): Place {
    return { block: blocks[Math.floor(entry / BLOCK_ENTRIES)]!, at: (entry % BLOCK_ENTRIES) * WORDS };
  }
}

/** Whether four words from `part` on are the same in both entries. */
function areSame(a: Uint32Array, atA: number, b: Uint32Array, atB: number, part: number): boolean {
  for (let word = part; word < part + KEY; word += 1) if (a[atA + word] !== b[atB + word]) return false;
  return true;
}

/** The first 32 digits of a hexadecimal number, as four words. */
function writeWords(to: Uint32Array, hex: string, at: number): void {
  for (let word = 0; word < KEY; word += 1) to[at + word] = Number.parseInt(hex.slice(8 * word, 8 * word + 8), 16);
}
