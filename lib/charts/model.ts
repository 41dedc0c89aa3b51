import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';

/**
 * A chart as pure data: everything both renderers draw, with every label already in the reader's language. The server draws it as
 * SVG, the browser as an interactive chart on demand, and /api/trends sends it as JSON. Days are places on the axis: 0 is the first
 * day of the period and `axis.count` the end of the last.
 */
export type ChartModel = {
  id: 'severity' | 'reports';
  /** The finding, in words. */
  title: string;
  /** Measure, unit, place and period. */
  subtitle: string;
  /** What the chart shows, in sentences: caption and alternative text. */
  sentences: string[];
  axis: TimeAxis;
  rows: ChartRow[];
  legend: LegendEntry[];
  /** Sizes of bands in the words of the language, by their value. */
  numbers: Record<string, string>;
  /** The words for what no band covers in a row with silence. */
  silenceLabel: string;
  coverage: CoverageRibbon | null;
  events: EventMark[];
  /** The newest days, whose reports are still on their way. */
  arriving: { from: number; to: number; label: string } | null;
  /** The day that the page describes. */
  chosen: { at: number; label: string } | null;
  /** Why the axis ends where it does, when figures stop for a reason of the crisis. */
  ending: string | null;
  /** The same figures as tables; empty unless they were asked for, because they are long. */
  tables: ChartTable[];
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
  key: 'own' | 'whole-area' | 'no-report' | 'last-known' | 'arriving' | 'coverage-own' | 'coverage-any';
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
