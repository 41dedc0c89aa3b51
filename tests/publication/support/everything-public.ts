import { CERTAINTIES } from '@/lib/crisis/vocabulary';
import type { Crisis, Area, Item } from '@/lib/crisis/schema';
import { NO_FILTERS } from '@/lib/estimates/filters';
import type { TrendRow } from '@/lib/estimates/trend-rows';
import { trendRows } from '@/lib/estimates/trend-rows';
import { severityRows, type SeverityRow } from '@/lib/estimates/severity-rows';
import { areaTree } from '@/lib/crisis/areas';
import { toPublicReport, type PublicReport } from '@/lib/publication/public-report';
import { day, POLICY, world } from '../../estimates/support/world';
import { CATEGORIES_USED, DAYS, ITEMS, WINDOW, type SmallReport } from './random-record';

/** One file of figures: its rows for one least certainty and item. All other filters only leave rows of it out. */
export type FigureFile = { certainty: (typeof CERTAINTIES)[number]; item: string | null; trends: TrendRow[]; severity: SeverityRow[] };

/** All that can be asked about one state of the data. */
export type PublicState = { reports: PublicReport[]; files: FigureFile[] };

/**
 * Everything that the public can ask about a state, made by the same functions as the files: rows of reports, trends and severity for every
 * certainty and item. Areas, categories, measures and days select from these rows, and JSON holds the same cells as CSV.
 */
export function everythingPublic(areas: readonly Area[], reports: readonly SmallReport[], policy = POLICY): PublicState {
  const files = CERTAINTIES.flatMap((certainty) => [null, ...ITEMS].map((item): FigureFile => {
    const { all } = world({ areas, reports, policy, days: DAYS, windowDays: WINDOW, minCertainty: certainty, ...(item ? { item } : {}) });
    const days = all[0]!.any!.reports.map((_, index) => day(index + 1));
    const asked = { days, areas: all, categories: CATEGORIES_USED, filters: { ...NO_FILTERS, certainty, item } };
    return { certainty, item, trends: [...trendRows(asked)], severity: [...severityRows(asked)] };
  }));
  return { reports: publicReports(areas, reports), files };
}

function publicReports(areas: readonly Area[], reports: readonly SmallReport[]): PublicReport[] {
  const tree = areaTree(areas.map((one, position) => ({ ...one, position })), POLICY);
  const crisis = { policy: POLICY } as Crisis;
  const items = new Map(ITEMS.map((code) => [code as string, { code, restricted: false } as Item]));
  return reports.map((report) => toPublicReport({
    publicId: report.id, revision: report.revision, certainty: report.certainty!, publishedAt: new Date(0), observedOn: day(report.on),
    areaId: report.area, category: report.category!, itemCode: report.item ?? null, severity: report.severity!, peopleAffected: report.people ?? null,
    quantityNeeded: null, quantityAvailable: null, unit: null, sourceType: report.source ?? 'KEY_INFORMANT', claimedBy: null, statement: null, citation: null,
    counterClaim: null, validUntil: report.until === undefined ? null : day(report.until), codingNote: null,
  }, tree, items, crisis)).sort((a, b) => (a.publicId < b.publicId ? -1 : 1));
}
