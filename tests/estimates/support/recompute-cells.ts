import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentCrisis } from '@/lib/crisis/current';
import { dayFromDb } from '@/lib/core/dates';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { leadCells } from '@/lib/estimates/cells';
import { toFigureReport, type FigureReport } from '@/lib/estimates/figure-report';
import { EVER } from '@/lib/estimates/stored/public-key';

type Cells = { leads: string[]; counts: string[] };

/** All cells as they must be, from every public report there is, one by one and without a single statement of those that keep them; each as a line. */
export async function recomputedCells(db: Db): Promise<Cells> {
  const crisis = await currentCrisis(db);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const reports = await db.report.findMany({ where: { publishedAt: { not: null } } });
  const byKey = new Map<string, FigureReport[]>();
  const counted = new Map<string, number>();
  for (const { areaId, category, itemCode, ...report } of reports) {
    const seen = toFigureReport(
      {
        ...report,
        certainty: report.certainty!,
        severity: report.severity as Severity,
        observedOn: dayFromDb(report.observedOn),
        validUntil: report.validUntil && dayFromDb(report.validUntil),
      },
      crisis,
    );
    const key = [tree.figureIds.get(areaId), category, itemCode ?? ''].join(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), seen]);
    const count = [tree.publicIds.get(areaId), category, itemCode ?? '', seen.certainty, seen.observedOn].join(' ');
    counted.set(count, (counted.get(count) ?? 0) + 1);
  }
  const leads = [...byKey].flatMap(([key, of]) =>
    leadCells(of, EVER.from, EVER.to, crisis.policy.minPeople).map((cell) => `${key} ${lineOf(cell)}`),
  );
  return { leads: leads.sort(), counts: [...counted].map(([key, count]) => `${key} ${count}`).sort() };
}

/** All cells as they are stored. */
export async function storedCells(db: Db): Promise<Cells> {
  const leads = await db.leadCell.findMany();
  const counts = await db.countCell.findMany();
  return {
    leads: leads
      .map(({ areaId, category, itemCode, ...cell }) => {
        const days = { day: dayFromDb(cell.day), observedOn: dayFromDb(cell.observedOn), peopleOn: cell.peopleOn && dayFromDb(cell.peopleOn) };
        return `${areaId} ${category} ${itemCode} ${lineOf({ ...cell, ...days })}`;
      })
      .sort(),
    counts: counts.map(({ areaId, category, itemCode, certainty, day, reports }) => [areaId, category, itemCode, certainty, dayFromDb(day), reports].join(' ')).sort(),
  };
}

function lineOf(cell: object): string {
  return JSON.stringify(Object.entries(cell).sort(([a], [b]) => (a < b ? -1 : 1)));
}
