import type { Day } from '@/lib/crisis/schema';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { AnySeries, AreaTrend, Basis, CategorySeries, DaySeverity, SeverityPart, Trend } from '@/lib/estimates/trend';

/** What is said of an area on a day in one word: the highest severity in force, or that none is. */
export type AreaFact = {
  level: Severity | null;
  basis: Basis;
  /** Not of all its people: from a place in it, or another part of it is at another severity or silent. */
  fromPart: boolean;
  /** Only without a report: what was last known. */
  lastLevel: Severity | null;
  lastReportedOn: Day | null;
};

/** The public areas of level 1 that a view shows: all of them, or the chosen one. */
export function districtsOf({ areas }: Trend): AreaTrend[] {
  return areas.filter(({ area }) => area.level === 1);
}

/** F1 of an area in the chosen category, else F3 over all of them. */
export function shownSeries({ any, byCategory }: AreaTrend): AnySeries | CategorySeries | undefined {
  return any ?? Object.values(byCategory)[0];
}

/**
 * The highest severity that reports of the area itself give it on a day, over the shown categories; null without one. Over several categories
 * the highest of all can come from a statement about the whole area instead; F3 then still counts the area as reporting (decision 003).
 */
export function ownLevel({ byCategory }: AreaTrend, day: number): Severity | null {
  const own = Object.values(byCategory).flatMap(({ severity }) => (severity[day] ?? []).filter(({ basis }) => basis === 'own'));
  return areaFact(own).level;
}

/** The worst of an area's parts; of equals one from the area itself before one of a whole-area statement, all of it before a part. */
export function areaFact(parts: DaySeverity): AreaFact {
  const [worst] = [...parts].sort(worstFirst);
  if (!worst) return { level: null, basis: 'none', fromPart: false, lastLevel: null, lastReportedOn: null };
  return {
    level: worst.severity,
    basis: worst.basis,
    fromPart: worst.severity !== null && (worst.fromPart || parts.some(({ severity }) => severity !== worst.severity)),
    lastLevel: worst.lastSeverity,
    lastReportedOn: worst.lastReportedOn,
  };
}

const BASES: readonly Basis[] = ['own', 'whole_area', 'none'];

function worstFirst(a: SeverityPart, b: SeverityPart): number {
  return (
    (b.severity ?? 0) - (a.severity ?? 0) ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    Number(a.fromPart) - Number(b.fromPart) ||
    (b.lastSeverity ?? 0) - (a.lastSeverity ?? 0)
  );
}
