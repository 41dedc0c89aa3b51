import { wrapAddress, wrapText } from './wrap-text';
import { textEms } from './text-width';

/** Pictures for files, in px: for an article, for a square post, and the card that a shared link shows. */
export const FILE_SIZES = {
  wide: { width: 1200, height: 675 },
  square: { width: 1200, height: 1200 },
  card: { width: 1200, height: 630 },
} as const;
export type FileSize = keyof typeof FILE_SIZES;

/** The smallest text in a file, in px: readable where the picture is shown at a third of its width. */
export const FILE_TEXT = 26;
const MARGIN = 26;
const LINE = 1.26;
/** The finding takes the largest size in which it has two lines and leaves the chart its height. */
const TITLE_SIZES = [44, 40, 36, 32];
const LOWEST_CHART = 220;
const GAP = 12;
/** Swatch, and distance to its words and to the next entry, in em. */
export const SWATCH = 1.2;
const SWATCH_GAP = 0.4;
const ENTRY_GAP = 0.8;
const LEGEND_LINE = 1.5;

export type TextBlock = { top: number; size: number; bold: boolean; lines: string[] };
/** Places of the entries of a legend, in px. */
export type LegendPlace = { x: number; top: number };
export type FileLayout = {
  sample: TextBlock | null;
  title: TextBlock;
  subtitle: TextBlock;
  legend: LegendPlace[];
  chart: { x: number; y: number; width: number; height: number };
  foot: TextBlock;
};

type FileTexts = {
  /** Said above everything where nothing is real. */
  sample: string | null;
  title: string;
  subtitle: string;
  legend: readonly string[];
  /** Whole sentences, one after the other. */
  foot: readonly string[];
  licence: string;
  address: string;
};

/** Where everything stands in a file, from top to bottom; the chart gets what the words leave. Nothing is cut. */
export function fileLayout(texts: FileTexts, size: FileSize): FileLayout {
  const layouts = TITLE_SIZES.map((titleSize) => layoutWith(titleSize, texts, size));
  return layouts.find(({ title, chart }) => title.lines.length <= 2 && chart.height >= LOWEST_CHART) ?? layouts.at(-1)!;
}

function layoutWith(titleSize: number, texts: FileTexts, size: FileSize): FileLayout {
  const { width, height } = FILE_SIZES[size];
  const inner = width - 2 * MARGIN;
  const ems = inner / FILE_TEXT;
  let top = MARGIN * 0.6;
  const place = (lines: string[], gap: number, textSize = FILE_TEXT, bold = false): TextBlock => {
    const block = { top, size: textSize, bold, lines };
    top += heightOf(block) + gap;
    return block;
  };
  const sample = texts.sample === null ? null : place(wrapText(texts.sample, ems, true), GAP * 1.5, FILE_TEXT, true);
  const title = place(wrapText(texts.title, inner / titleSize, true), GAP / 2, titleSize, true);
  const subtitle = place(wrapText(texts.subtitle, ems), GAP);
  const legend = legendPlaces(texts.legend, top, inner);
  if (legend.length > 0) top = legend.at(-1)!.top + LEGEND_LINE * FILE_TEXT + GAP / 2;
  const foot = { top: 0, size: FILE_TEXT, bold: false, lines: [...wrapText(texts.foot.join(' '), ems), ...imprint(texts, ems)] };
  foot.top = height - MARGIN * 0.6 - heightOf(foot);
  return { sample, title, subtitle, legend, chart: { x: MARGIN, y: top, width: inner, height: foot.top - GAP - top }, foot };
}

/** Licence and address, on one line where there is room. */
function imprint({ licence, address }: FileTexts, ems: number): string[] {
  const together = `${licence} · ${address}`;
  return textEms(together) <= ems ? [together] : [...wrapText(licence, ems), ...wrapAddress(address, ems)];
}

/** The left edge of every text. */
export const FILE_LEFT = MARGIN;

/** The height of a block in px. */
export function heightOf({ size, lines }: Pick<TextBlock, 'size' | 'lines'>): number {
  return Math.ceil(size * LINE) * lines.length;
}

function legendPlaces(labels: readonly string[], top: number, width: number): LegendPlace[] {
  let x = 0;
  let line = top;
  return labels.map((label) => {
    const length = (SWATCH + SWATCH_GAP + textEms(label)) * FILE_TEXT;
    if (x > 0 && x + length > width) [x, line] = [0, line + FILE_TEXT * LEGEND_LINE];
    const at = { x: MARGIN + x, top: line };
    x += length + ENTRY_GAP * FILE_TEXT;
    return at;
  });
}
