import type { Context } from '@/lib/auth/context';
import { dayFromDb } from '@/lib/core/dates';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Day, Item } from '@/lib/crisis/schema';
import type { Certainty } from '@/lib/crisis/vocabulary';
import { leadCells } from '@/lib/estimates/cells';
import { dayFigures, type DayFigures } from '@/lib/estimates/day-figures';
import { toFigureReport } from '@/lib/estimates/figure-report';
import { leadIndex, type LeadStep } from '@/lib/estimates/lead-index';
import { readLeadSteps } from '@/lib/estimates/stored/read-cells';
import { keyText, type Span } from '@/lib/estimates/stored/public-key';
import { readFigureReports } from '@/lib/estimates/stored/read-figure-reports';
import type { PeopleFigure } from '@/lib/estimates/trend';
import { publicDay, publicFrom } from '@/lib/publication/policy';
import { toPublicReport, type PublicReport } from '@/lib/publication/public-report';
import { contentFrom, type ReportRow } from '@/lib/reports/stored/report-content';

/** A figure before and after the report in question counts. */
export type Movement<Figure> = { before: Figure; after: Figure };

/** How the figures of one public area move on the day of the report. */
export type AreaMovement = {
  areaId: string;
  population: number;
  /** F1: people in areas with severe or worse (3+). */
  severe: Movement<number>;
  /** F2: people affected, as published. */
  people: Movement<PeopleFigure>;
};

export type Preview = {
  /** The grade that is assumed. */
  certainty: Certainty;
  /** The public day, and when the report would be public if it were accepted now. */
  day: Day;
  publicFrom: string;
  isDelayed: boolean;
  /** The item's amounts are never public. */
  withholdsAmounts: boolean;
  /** What the public would see of it. */
  report: Pick<PublicReport, 'areaId' | 'scope' | 'observedOn' | 'severity' | 'peopleAffected' | 'peopleStatus'>;
  /** The district of the report and the whole crisis; null where the crisis has no figures for that day. */
  movements: AreaMovement[] | null;
};

/**
 * The consequence of accepting, before it is decided: the same pure functions that will publish it, with this report
 * among the others.
 */
export async function previewOf(
  ctx: Context,
  row: ReportRow,
  certainty: Certainty,
  { tree, items }: { tree: AreaTree; items: Item[] },
): Promise<Preview> {
  const { crisis, now } = ctx;
  const content = contentFrom(row);
  const day = publicDay(content.observedOn, crisis.policy.publicGrain);
  const seen = toPublicReport(
    {
      ...content,
      publicId: row.publicId,
      revision: row.revision,
      certainty,
      publishedAt: now,
      quantityNeeded: row.quantityNeeded?.toFixed() ?? null,
      quantityAvailable: row.quantityAvailable?.toFixed() ?? null,
    },
    tree,
    new Map(items.map((item) => [item.code, item])),
    crisis,
  );
  const hasFigures = !crisis.figuresUntil || day <= crisis.figuresUntil;
  return {
    certainty,
    day,
    publicFrom: publicFrom(now, crisis.policy).toISOString(),
    isDelayed: crisis.policy.delayHours > 0,
    withholdsAmounts: row.unit !== null && seen.unit === null,
    report: {
      areaId: seen.areaId,
      scope: seen.scope,
      observedOn: seen.observedOn,
      severity: seen.severity,
      peopleAffected: seen.peopleAffected,
      peopleStatus: seen.peopleStatus,
    },
    movements: hasFigures ? await movements(ctx, row, certainty, { day, tree, items }) : null,
  };
}

type Question = { day: Day; tree: AreaTree; items: Item[] };

async function movements(
  { db, crisis }: Context,
  row: ReportRow,
  certainty: Certainty,
  { day, tree, items }: Question,
): Promise<AreaMovement[]> {
  const key = { areaId: tree.figureIds.get(row.areaId)!, category: row.category, itemCode: row.itemCode ?? '' };
  const span: Span = { ...key, from: day, to: day };
  const partItems = new Set(items.filter(({ weight }) => weight === 'PART').map(({ code }) => code));
  const steps = await readLeadSteps(db, { certainty: 'POSSIBLE', itemCode: null, category: row.category, from: day, to: day });
  const others = (await readFigureReports(db, [span], tree, crisis)).get(keyText(span)) ?? [];
  const candidate = toFigureReport(
    { ...contentFrom(row), publicId: row.publicId, certainty, observedOn: dayFromDb(row.observedOn) },
    crisis,
  );
  const own = leadCells([...others, candidate], day, day, crisis.policy.minPeople).filter(
    ({ minCertainty }) => minCertainty === 'POSSIBLE',
  );
  const rest = steps.filter((step) => keyText(step) !== keyText(key));
  const figuresOf = (some: LeadStep[]) =>
    dayFigures(leadIndex(some, day, 1)[row.category].on(0), tree, crisis.policy, (code) => partItems.has(code));
  const before = figuresOf(steps);
  const after = figuresOf([...rest, ...own.map((cell) => ({ ...cell, ...span }))]);
  const areas = [tree.figures, ...tree.figures.split];
  const concerned = new Set([tree.publicIds.get(row.areaId), tree.root.id]);
  return areas.flatMap((area, place) =>
    concerned.has(area.id)
      ? [
          {
            areaId: area.id,
            population: area.population ?? 0,
            severe: { before: severePeople(before, area.id, tree), after: severePeople(after, area.id, tree) },
            people: { before: before.peopleShown[place]!, after: after.peopleShown[place]! },
          },
        ]
      : [],
  );
}

function severePeople({ nodes }: DayFigures, areaId: string, tree: AreaTree): number {
  return nodes
    .filter(
      (node) => (node.severity ?? 0) >= 3 && (areaId === tree.root.id || tree.publicIds.get(node.areaId) === areaId),
    )
    .reduce((people, node) => people + node.people, 0);
}
