import type { Day } from '@/lib/crisis/schema';
import type { Category, Severity } from '@/lib/crisis/vocabulary';
import type { Basis } from '@/lib/estimates/trend';

/** The charts of the public pages, by the name in their address (/charts/severity), in the order of the dashboard. */
export const CHART_NAMES = ['severity', 'people', 'share', 'map', 'weeks', 'areas', 'reports'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/**
 * A chart as pure data: everything that any renderer draws, with every label already in the reader's language. The server draws it as
 * SVG for page, print, embed, PNG and share card; the browser draws the time charts again on demand; /charts/<name>.json sends it.
 */
export type ChartModel = BandsModel | LinesModel | BarsModel | MapModel | WeeksModel | PanelsModel;
/** The charts with a time axis of their own rows, which the browser can draw interactively. */
export type TimeModel = BandsModel | LinesModel;

/** What every chart has, whatever it draws. */
export type ChartBase = {
  id: ChartName;
  /** The finding, in words. */
  title: string;
  /** Measure, unit, place and period. */
  subtitle: string;
  /** What the chart shows, in sentences: caption, alternative text and share text. */
  sentences: string[];
  legend: LegendEntry[];
  /** The same figures as tables; empty unless they were asked for, because they are long. */
  tables: ChartTable[];
  foot: ChartFoot;
};

/** What stands under every chart wherever it goes. */
export type ChartFoot = {
  /** "Data of version 12, up to 18 Sep 2023." */
  asOf: string;
  /** "Coverage on 18 Sep 2023: 3 of 5 areas ..." or null where the chart has no day. */
  coverage: string | null;
  /** The day of the newest report behind the figures, and its age where it is older than a window lasts; null where there is none. */
  freshness: string | null;
  /** Source and denominator. */
  source: string;
  /** Licence and whom to cite. */
  licence: string;
};

/**
 * What charts on a time axis share. Days are places on the axis: 0 is the first day of the period and `axis.count` the end of the last.
 */
export type TimeFrame = {
  axis: TimeAxis;
  events: EventMark[];
  coverage: CoverageRibbon | null;
  /** The newest days, whose reports are still on their way. */
  arriving: { from: number; to: number; label: string } | null;
  /** The day that the page describes. */
  chosen: { at: number; label: string } | null;
  /** Why the axis ends where it does, when figures stop for a reason of the crisis. */
  ending: string | null;
};

/** F1 and F6: stacked steps, a row per category. */
export type BandsModel = ChartBase & TimeFrame & {
  kind: 'bands';
  id: 'severity' | 'reports';
  rows: ChartRow[];
  /** Sizes of bands in the words of the language, by their value. */
  numbers: Record<string, string>;
  /** The words for what no band covers in a row with silence. */
  silenceLabel: string;
};

/** F2: up to four lines on one scale, each with its range; a day without a known number is a gap and nothing is joined over it. */
export type LinesModel = ChartBase & TimeFrame & {
  kind: 'lines';
  id: 'people';
  /** Top of the scale, which starts at zero, and the marks on it. */
  max: number;
  marks: { value: number; label: string }[];
  lines: ChartLine[];
  /** Values in the words of the language. */
  numbers: Record<string, string>;
};

/**
 * `value` is the figure, `low` and `high` the range of the opinions in force; where an end of it is withheld, the range ends at the figure
 * itself. `atLeast` where small numbers inside are withheld. `end` is what stands at the last known point.
 */
export type ChartLine = {
  category: Category;
  label: string;
  steps: { from: number; to: number; value: number; low: number; high: number; atLeast: boolean }[];
  end: { at: number; value: number; label: string };
};

/** F1 and F4 of one day: a bar of the whole population per category, and a second one where two areas or days are compared. */
export type BarsModel = ChartBase & { kind: 'bars'; id: 'share'; groups: BarGroup[] };
export type BarGroup = { category: Category; label: string; bars: ChartBar[] };
export type ChartBar = {
  /** What the bar is of, where there are two: a place, a day. */
  label: string;
  /** Severe or worse, people and share: "84,000 people, 70 %", or "No report since ...". */
  value: string;
  /** Public reports that describe the day. */
  note: string;
  max: number;
  /** From the worst to no report; adds up to max. */
  parts: { level: Severity | null; basis: Basis; from: number; to: number; label: string }[];
};

/** Reported severity of each area on one day as circles over outlines: one of three ways to be, told by shape and by numeral. */
export type MapModel = ChartBase & {
  kind: 'map';
  id: 'map';
  /** The box that the paths and circles are drawn in. */
  width: number;
  height: number;
  /** Empty where the profile has none; a path can reach out of the box. */
  outlines: { path: string; core: boolean }[];
  /** Empty where the areas have no coordinates: the table has every area. */
  spots: MapSpot[];
  /** The sentences on names and boundaries; empty where nothing is to be said. */
  boundaries: string;
};
/**
 * `state`: reports from the area are in force; only statements about the whole area; no report. The level is the highest in force, null
 * without a report.
 */
export type MapSpot = {
  areaId: string;
  name: string;
  x: number;
  y: number;
  /** Its area is in proportion to the population, down to a least size. */
  radius: number;
  state: 'reported' | 'whole_area' | 'none';
  level: Severity | null;
  /** The fact in words, to stand behind the name, as in the list beside the map. */
  words: string;
};

/** Severity by area and week: the worst day of each week, equal neighbours joined. */
export type WeeksModel = ChartBase & TimeFrame & {
  kind: 'weeks';
  id: 'weeks';
  rows: { areaId: string; label: string; cells: WeekCell[] }[];
};
/** [from, to) in days; `lastLevel` inside no report is what was last known. */
export type WeekCell = { from: number; to: number; level: Severity | null; basis: Basis; lastLevel: Severity | null };

/** Small multiples: a panel per area on one scale, the share of its own population; areas without data stay in the grid. */
export type PanelsModel = ChartBase & Pick<TimeFrame, 'axis' | 'arriving' | 'chosen' | 'ending'> & {
  kind: 'panels';
  id: 'areas';
  panels: { areaId: string; title: string; note: string; rows: ChartRow[] }[];
};

export type TimeAxis = {
  days: readonly Day[];
  count: number;
  /** One label per day for the interactive chart. */
  dayLabels: string[];
  ticks: Tick[];
};

/** `wide`: left out where there is little room. `end`: written to the left of its place, because it would run out of the picture. */
export type Tick = { at: number; label: string; wide: boolean; end: boolean };

/** `from` and `to` are places on the axis, `low` and `high` values in the row's unit; equal neighbours are joined. */
export type Step = { from: number; to: number; low: number; high: number };

export type Series =
  | { kind: 'severity'; level: number; basis: 'own' | 'whole_area' }
  | { kind: 'last-known'; level: number }
  | { kind: 'category'; category: Category };

export type Band = { id: string; series: Series; label: string; steps: Step[] };

/** The numeral of a severity, written into a stretch that is long and high enough to hold it. */
export type Numeral = { at: number; value: number; level: number; basis: 'own' | 'whole_area' };

export type ChartRow = {
  category: Category;
  label: string;
  /** Top of the row's scale, which starts at zero, and its label. */
  max: number;
  maxLabel: string;
  /** True where what no band covers means "no report", and is hatched. */
  silence: boolean;
  bands: Band[];
  /** What was last known, inside "no report": outlines, part of no sum. */
  outlines: Band[];
  numerals: Numeral[];
};

export type LegendEntry = {
  key:
    | 'own' | 'whole-area' | 'no-report' | 'last-known' | 'arriving' | 'coverage-own' | 'coverage-any'
    | 'map-own' | 'map-whole-area' | 'map-none' | 'range';
  label: string;
};

/** Share of people in areas with a report of their own, and with any; `max` is everybody. */
export type CoverageRibbon = { label: string; max: number; own: Step[]; any: Step[] };

/** Numbers run through all events of the period; a mark whose number would touch another is drawn without it. */
export type EventMark = { at: number; number: number; title: string; numbered: 'always' | 'wide' | 'never' };

export type ChartTable = {
  /** Null where one table holds all categories. */
  category: Category | null;
  caption: string;
  columns: { key: string; label: string; number: boolean }[];
  rows: Record<string, string>[];
};
