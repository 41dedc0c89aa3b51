import { readFileSync } from 'node:fs';

/** The advance width of a character in em, or null where the font has none: from the tables head, hhea, hmtx and cmap of a TrueType file. */
export function advanceWidths(path: string): (character: string) => number | null {
  const font = readFileSync(path);
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)] as const;
    }),
  );
  const unitsPerEm = font.readUInt16BE(tables.get('head')! + 18);
  const measured = font.readUInt16BE(tables.get('hhea')! + 34);
  const glyphOf = glyphs(font, tables.get('cmap')!);
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0)!);
    return glyph === 0 ? null : font.readUInt16BE(tables.get('hmtx')! + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
  };
}

/** Format 4 of cmap: segments of the basic multilingual plane. */
function glyphs(font: Buffer, cmap: number): (codePoint: number) => number {
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index));
  const table = offsets.find((offset) => font.readUInt16BE(offset) === 4)!;
  const segments = font.readUInt16BE(table + 6) / 2;
  const read = (list: number, segment: number) => font.readUInt16BE(table + 14 + 2 * segment + list * 2 * segments + (list > 0 ? 2 : 0));
  return (codePoint) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (codePoint > read(0, segment)) continue;
      const start = read(1, segment);
      if (codePoint < start) return 0;
      const range = read(3, segment);
      if (range === 0) return (codePoint + read(2, segment)) & 0xffff;
      const glyph = font.readUInt16BE(table + 16 + 6 * segments + 2 * segment + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + read(2, segment)) & 0xffff;
    }
    return 0;
  };
}
