import type { PublicArea } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import type { Category, Certainty, Severity, SourceType } from '@/lib/crisis/vocabulary';
import type { Filters } from './filters';

/**
 * own: a report of the area or of a place in it was used; whole_area: only a statement about the whole crisis area;
 * none: no report.
 */
export type Basis = 'own' | 'whole_area' | 'none';

/** People of one area on one day who share a severity, or have no report (severity null). People, not rounded. */
export type SeverityPart = {
  severity: Severity | null;
  basis: Basis;
  people: number;
  /** The severity comes from an unnamed part of the area: "from part of the area". */
  fromPart: boolean;
  /** Only in a part without report: what was last known, up to lastKnownDays after it lapsed. */
  lastSeverity: Severity | null;
  lastReportedOn: Day | null;
};

/** F1 on one day: from severity 5 down to 1, then without report; the people always add up to the population. */
export type DaySeverity = readonly SeverityPart[];

/**
 * `partly_suppressed` reads "at least": small numbers inside are not counted. Null value = unknown or suppressed, never
 * 0.
 */
export type FigureStatus = 'known' | 'unknown' | 'suppressed' | 'partly_suppressed';

/** F2 on one day, as published: rounded and suppressed. low and high are null wherever the value is. */
export type PeopleFigure = { value: number | null; low: number | null; high: number | null; status: FigureStatus };

/** F3 on one day: never one number, always the pair. Both null when nothing is known or all of it is suppressed. */
export type PeopleRange = { atLeast: number | null; atMost: number | null; status: FigureStatus };

/** F5 on one day: people living in reporting areas, and how many areas of level 1 those are. */
export type Coverage = { ownPeople: number; anyPeople: number; ownAreas: number; anyAreas: number };

/** One category of one area; every array has one entry per day of Trend.days. */
export type CategorySeries = {
  severity: readonly DaySeverity[];
  people: readonly PeopleFigure[];
  coverage: readonly Coverage[];
  /** F6: public reports that describe the day, in this area or its parts; of the whole crisis, all of them. */
  reports: readonly number[];
  /** The newest day that an active or lapsed report describes, up to and including this day; null before the first. */
  newestReportOn: readonly (Day | null)[];
};

/** F3: any of the four categories. */
export type AnySeries = Omit<CategorySeries, 'people'> & { people: readonly PeopleRange[] };

export type AreaTrend = {
  area: PublicArea;
  /** Denominator of every share. */
  population: number;
  /** Public areas of level 1 inside (1 for such an area itself): the denominator of "3 of 5 areas". */
  areaCount: number;
  /** The categories of the filter, in their fixed order. */
  byCategory: Partial<Record<Category, CategorySeries>>;
  /** Null when one category is chosen. */
  any: AnySeries | null;
};

/** A public statement as the page quotes it: always with who says so. */
export type Statement = {
  publicId: string;
  observedOn: Day;
  areaId: string;
  category: Category;
  itemCode: string | null;
  severity: Severity;
  certainty: Certainty;
  sourceType: SourceType;
  claimedBy: string | null;
  statement: string | null;
  citation: string | null;
  counterClaim: string | null;
  validUntil: Day | null;
};

export type CategorySummary = {
  category: Category;
  /** Days of the period on which severe or worse (3+) was reported somewhere in the area. */
  severeDays: number;
  /** Days without any report or statement in force. */
  silentDays: number;
  reports: number;
  newestReportOn: Day | null;
  worst: Statement | null;
  newest: Statement | null;
};

/** What the headline counts, over the reports that the filters select and that describe a day of the period. */
export type ReportCounts = {
  reports: number;
  /** Different days that they describe. */
  days: number;
  /** About the whole crisis area. */
  wholeArea: number;
  /** Published statements; the others are reports from the area. */
  statements: number;
  disputed: number;
  /** Who says so, the most frequent first; shares are statements / ReportCounts.statements. */
  claimants: readonly { claimedBy: string; statements: number }[];
};

/** Every public number of a page, chart or file: the answer of getTrend. */
export type Trend = {
  dataVersion: number;
  /** Reports erased for safety until today: besides the version, all that an answer as of an instant depends on. */
  erasures: number;
  filters: Filters;
  /** The days figures exist for, inside what the filters ask; empty when they ask for none. */
  days: readonly Day[];
  /** The day that cards and day figures describe, and its place in `days`; null when there are no days. */
  on: { day: Day; index: number } | null;
  /**
   * Where figures stop for a reason of the crisis (the denominator is not valid after it), when the period reaches it.
   */
  stopsOn: Day | null;
  /** F7: the newest so many days are "still arriving"; 0 in a finished crisis. */
  arrivingDays: number;
  /** The chosen area; without one, the whole crisis first and then every public area of level 1. */
  areas: readonly AreaTrend[];
  categories: readonly Category[];
  summaries: readonly CategorySummary[];
  counts: ReportCounts;
};
