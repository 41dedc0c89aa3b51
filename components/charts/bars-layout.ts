import type { BarsModel } from '@/lib/charts/model';
import { textEms } from '@/lib/charts/text-width';

/** Heights in em of the chart's own text. */
const LINE = 1.5;
const BAR = 1.7;
const GROUP_GAP = 1.1;
/** Between the two bars of a comparison. */
const BAR_GAP = 0.6;
const DENSE_GAP = 0.5;
const LOWEST_BAR = 0.7;
/** A dense row without a height to fill. */
const DENSE_ROW = 2.2;
/** Widths in em: of the narrowest picture (a telephone of 360 px) and of a picture in a file (1148 px of text 26 px high). */
const NARROWEST = 25;
const FILE_WIDTH = 44;
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

/** Where everything stands: texts above and below each bar, or, dense, names and values beside it in three columns. */
export function barsLayout({ groups }: Pick<BarsModel, 'groups'>, { height, dense = false }: Fit): BarsLayout {
  return dense ? denseLayout(groups, height) : openLayout(groups, height);
}

function openLayout(groups: BarsModel['groups'], height: number | undefined): BarsLayout {
  const compared = groups.some(({ bars }) => bars.length > 1);
  const nameOf = (group: string, bar: string) => (compared ? bar : group);
  const fits = groups.every(({ label, bars }) =>
    bars.every((bar) => textEms(nameOf(label, bar.label), true) + textEms(bar.value) + MARK + BESIDE <= NARROWEST),
  );
  const above = fits ? LINE : 2 * LINE;
  const count = groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const gaps = (count - groups.length) * BAR_GAP + groups.length * GROUP_GAP - GROUP_GAP;
  const fixed = gaps + groups.length * (compared ? LINE : 0) + count * (above + LINE) + 0.4;
  const bar = height === undefined ? BAR : Math.max(LOWEST_BAR, (height - fixed) / Math.max(1, count));
  let y = 0;
  const placed = groups.map(({ bars }) => {
    const label = y + LINE * 0.7;
    if (compared) y += LINE;
    const places = bars.map((): BarPlace => {
      const top = y + above;
      const place = { name: compared ? y + LINE * 0.7 : null, value: top - LINE * 0.3, top, height: bar, note: top + bar + LINE * 0.75 };
      y = top + bar + LINE + BAR_GAP;
      return place;
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
  const gaps = Math.max(0, groups.length - 1) * DENSE_GAP;
  const row = height === undefined ? DENSE_ROW : Math.max(LOWEST_BAR * 1.4, (height - gaps) / Math.max(1, bars.length));
  let y = 0;
  const placed = groups.map((group) => {
    const top = y;
    const places = group.bars.map((): BarPlace => {
      const middle = y + row / 2 + 0.36;
      const place = { name: sides > 0 ? middle : null, value: middle, top: y + row * 0.12, height: row * 0.76, note: null };
      y += row;
      return place;
    });
    y += DENSE_GAP;
    return { label: top + row / 2 + 0.36, bars: places };
  });
  const percent = (ems: number) => Math.round((ems / FILE_WIDTH) * 1000) / 10;
  return { height: bars.length * row + gaps, groups: placed, names, from: percent(from), width: percent(width), values: 'behind' };
}
