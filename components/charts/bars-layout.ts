import type { BarsModel } from '@/lib/charts/model';
import { textEms } from '@/lib/charts/text-width';
import { FILE_WIDTH, NARROWEST } from './lengths';

/** Heights in em of the chart's own text. */
const LINE = 1.5;
const BAR = 1.7;
const LOWEST_BAR = 1;
const GROUP_GAP = 1.1;
/** Between the two bars of a comparison. */
const BAR_GAP = 0.6;
/** A dense row, and the gap between groups as a part of it. */
const DENSE_ROW = 2.2;
const DENSE_GAP = 0.3;
/** Widths in em. */
const NARROWEST_BAR = 9;
const MARK = 1.4;
const BESIDE = 0.8;

/** Baselines and boxes in em, from the top of the picture; null where a text is left out. */
export type BarPlace = { name: number | null; value: number; top: number; height: number; note: number | null };

export type BarsLayout = {
  height: number;
  /** For each group the baseline of its name and the places of its bars. */
  groups: { label: number; bars: BarPlace[] }[];
  /** Sideways: where names of bars begin (em), where bars begin and how long they are (percent). */
  names: number;
  from: number;
  width: number;
  /** Values stand behind the bars (dense), at the right end of the line above them, or on a line of their own. */
  values: 'behind' | 'beside' | 'below';
};

type Fit = { height?: number | undefined; dense?: boolean | undefined };

/**
 * Where everything stands: texts above and below each bar, or, dense, names and values beside it in three columns; so also where a height is
 * to be filled that has no room for the texts.
 */
export function barsLayout({ groups }: Pick<BarsModel, 'groups'>, { height, dense = false }: Fit): BarsLayout {
  return (dense ? null : openLayout(groups, height)) ?? denseLayout(groups, height);
}

function openLayout(groups: BarsModel['groups'], height: number | undefined): BarsLayout | null {
  const compared = groups.some(({ bars }) => bars.length > 1);
  const room = (height === undefined ? NARROWEST : FILE_WIDTH) - MARK - BESIDE;
  const fits = groups.every(({ label, bars }) =>
    bars.every((bar) => textEms(compared ? bar.label : label, true) + textEms(bar.value) <= room),
  );
  const above = fits ? LINE : 2 * LINE;
  const count = groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const gaps = (count - groups.length) * BAR_GAP + Math.max(0, groups.length - 1) * GROUP_GAP;
  const fixed = gaps + groups.length * (compared ? LINE : 0) + count * (above + LINE) + 0.4;
  const bar = height === undefined ? BAR : (height - fixed) / Math.max(1, count);
  if (bar < LOWEST_BAR) return null;
  let y = 0;
  const placed = groups.map(({ bars }) => {
    const label = y + LINE * 0.7;
    if (compared) y += LINE;
    const places = bars.map((): BarPlace => {
      const top = y + above;
      y = top + bar + LINE + BAR_GAP;
      return { name: compared ? top - above + LINE * 0.7 : null, value: top - LINE * 0.3, top, height: bar, note: top + bar + LINE * 0.75 };
    });
    y += GROUP_GAP - BAR_GAP;
    return { label, bars: places };
  });
  return { height: fixed + count * bar, groups: placed, names: 0, from: 0, width: 100, values: fits ? 'beside' : 'below' };
}

function denseLayout(groups: BarsModel['groups'], height: number | undefined): BarsLayout {
  const bars = groups.flatMap((group) => group.bars);
  const widest = (texts: string[], bold = false) => Math.max(0, ...texts.map((text) => textEms(text, bold)));
  const names = widest(groups.map(({ label }) => label), true) + MARK + BESIDE;
  const sides = widest(bars.map(({ label }) => label));
  const from = names + (sides > 0 ? sides + BESIDE : 0);
  const values = widest(bars.filter(({ parts }) => parts.some(({ level }) => level !== null)).map(({ value }) => value)) + BESIDE;
  const width = Math.max(NARROWEST_BAR, FILE_WIDTH - from - values);
  const rows = bars.length + Math.max(0, groups.length - 1) * DENSE_GAP;
  const row = height === undefined ? DENSE_ROW : height / Math.max(1, rows);
  let y = 0;
  const placed = groups.map((group) => {
    const label = y + row / 2 + 0.36;
    const places = group.bars.map((): BarPlace => {
      const middle = y + row / 2 + 0.36;
      const place = { name: sides > 0 ? middle : null, value: middle, top: y + row * 0.09, height: row * 0.82, note: null };
      y += row;
      return place;
    });
    y += row * DENSE_GAP;
    return { label, bars: places };
  });
  const percent = (ems: number) => Math.round((ems / FILE_WIDTH) * 1000) / 10;
  return { height: rows * row, groups: placed, names, from: percent(from), width: percent(width), values: 'behind' };
}
