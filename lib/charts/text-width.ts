/**
 * Advance widths of Noto Sans and Noto Sans Armenian, weight 400, in hundredths of the text's size: consecutive characters from the one
 * named. Read from the `hmtx` tables of the fonts; a test reads them again. Files wrap their own lines, because SVG does not.
 */
const WIDTHS: [from: number, widths: string][] = [
  [0x20, '26 27 41 65 57 83 73 23 30 30 55 57 27 32 27 37 57 57 57 57 57 57 57 57 57 57 27 27 57 57 57 43 90 64 65 63 73 56 52 73 ' +
    '74 34 27 62 52 91 76 78 61 78 62 55 56 73 60 93 59 57 57 33 37 33 57 44 28 56 62 48 62 56 34 62 62 26 26 53 26 94 62 61 ' +
    '62 62 41 48 36 62 51 79 53 51 47 38 55 38 57'],
  [0xa0, '26 27 57 57 57 57 55 51 58 83 36 51 57 32 83 50 43 57 35 35 28 62 66 27 23 35 38 51 75 77 78 43'],
  [0x410, '64 61 65 51 73 56 91 58 76 76 63 70 91 74 76 73 61 64 56 62 82 59 74 67 103 103 69 85 61 65 100 64 56 60 56 44 61 55 76 ' +
    '49 62 62 53 59 77 61 59 61 61 49 47 51 74 51 61 59 89 90 62 76 55 49 80 58'],
  [0x531, '83 70 76 76 70 67 63 70 81 77 70 41 82 71 71 57 65 76 69 80 63 63 65 73 63 79 64 81 73 79 57 67 67 60 80 62 78 70'],
  [0x55a, '21 21 29 21 44 42 92 92 60 64 64 60 60 47 60 67 61 60 27 92 59 60 56 60 60 58 60 27 60 41 60 34 92 52 62 60 60 93 60 60 ' +
    '32 93 60 58 64 63 28 25 44'],
  [0x2010, '32 32 57 50 100 100 55 41 18 18 25 18 36 36 42 36 51 51 38 37 50 54 79'],
];
/** For a character of another script: wider than nearly all letters. */
const UNKNOWN = 0.95;
/** Weight 700 is wider by so much at most, over a word. */
const BOLD = 1.09;

const EMS = new Map(
  WIDTHS.flatMap(([from, widths]) => widths.split(' ').map((width, index) => [from + index, Number(width) / 100] as const)),
);

/** The length of a line in em of its own size. Without kerning, so rather too long than too short. */
export function textEms(text: string, bold = false): number {
  let sum = 0;
  for (const character of text) sum += EMS.get(character.codePointAt(0)!) ?? UNKNOWN;
  return bold ? sum * BOLD : sum;
}
