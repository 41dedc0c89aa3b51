import { addDays } from '@/lib/core/dates';
import { certaintyRank } from '@/lib/crisis/vocabulary';
import type { PublicReport } from '@/lib/publication/public-report';
import { boundOf, unknownsIn, type Domains, type Expression } from './expression';
import type { FigureFile, PublicState } from './everything-public';
import { PLAIN_AREAS, WINDOW } from './random-record';

/** Something published about a figure: it equals, is at least or is at most this. */
type Claim = { figure: Expression; says: '=' | '>=' | '<='; value: number };
type Row = FigureFile['trends'][number];
type Selection = { category: string; certainty: FigureFile['certainty']; item: string | null; on: string };
type Opinions = { value: Expression; low: Expression; high: Expression; newestOn: string };

const DISTRICTS = PLAIN_AREAS.filter(({ level }) => level === 1);
const WHOLE = PLAIN_AREAS.find(({ level }) => level === 0)!;

/**
 * Takes everything public, before and after each change, writes every figure down as the method page says it is made, with an unknown of
 * 1 to 9 for each suppressed number, and rules out every value with which one of the published figures could not be: sums less their known
 * parts, categories against each other, days, certainties, items and moments, all against all until nothing more follows. Gives what is
 * left for each, by report and revision.
 */
export function attacked(states: readonly PublicState[]): Domains {
  const domains: Domains = new Map();
  const claims = new Map<string, Claim>();
  for (const { reports, files } of states) {
    for (const report of reports) if (report.peopleStatus === 'suppressed') domains.set(nameOf(report), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const file of files) {
      for (const claim of claimsOf(file, reports)) if (unknownsIn(claim.figure).size > 0) claims.set(JSON.stringify(claim), claim);
    }
  }
  narrow(domains, [...claims.values()]);
  return domains;
}

function narrow(domains: Domains, claims: readonly Claim[]): void {
  for (let again = true; again; ) {
    again = false;
    for (const claim of claims) {
      for (const name of unknownsIn(claim.figure)) {
        const values = domains.get(name)!;
        const left = values.filter((value) => canBe(claim, domains, { name, value }));
        if (left.length === values.length) continue;
        if (left.length === 0) throw new Error(`The attacker misreads the files: nothing is left for ${name} by ${JSON.stringify(claim)}.`);
        domains.set(name, left);
        again = true;
      }
    }
  }
}

function canBe({ figure, says, value }: Claim, domains: Domains, held: { name: string; value: number }): boolean {
  const isReached = says === '<=' || boundOf(figure, 'most', domains, held) >= value;
  return isReached && (says === '>=' || boundOf(figure, 'least', domains, held) <= value);
}

/** What the rows of one file say about the figures. */
function claimsOf({ certainty, item, trends }: FigureFile, reports: readonly PublicReport[]): Claim[] {
  const rows = trends.filter(({ measure, status }) => measure === 'people_affected' && ['known', 'partly_suppressed'].includes(status));
  return rows.flatMap((row): Claim[] => {
    const selection = (category: string): Selection => ({ category, certainty, item, on: row.day });
    if (row.category === 'ANY') return anyClaims(row, ['FOOD', 'MEDICINE'].map(selection), reports);
    const figure = figureOf(row.areaCode, selection(row.category), reports);
    if (!figure) throw new Error(`The attacker misreads the files: a number without a report, ${JSON.stringify(row)}.`);
    return [
      { figure: figure.value, says: row.status === 'known' ? '=' : '>=', value: row.value! },
      ...(row.low === null ? [] : [{ figure: figure.low, says: '>=', value: row.low } as const]),
      ...(row.high === null ? [] : [{ figure: figure.high, says: '<=', value: row.high } as const]),
    ];
  });
}

/** Any category: at most their sum, at least the largest of them, and at least what the districts have at least between them. */
function anyClaims(row: Row, selections: readonly Selection[], reports: readonly PublicReport[]): Claim[] {
  const valueIn = (area: string) => selections.flatMap((selection) => figureOf(area, selection, reports)?.value ?? []);
  const population = PLAIN_AREAS.find(({ id }) => id === row.areaCode)!.population!;
  const values = valueIn(row.areaCode);
  const inside = row.areaCode === WHOLE.id ? DISTRICTS.flatMap(({ id }) => (valueIn(id).length ? [max(valueIn(id))] : [])) : [];
  const least = max([...values, { kind: 'sum', parts: inside }]);
  const most = min([{ kind: 'sum', parts: values }, number(population)]);
  return [
    // Where a newer report of the whole replaced its districts' sum, they bound nothing: only what holds in either case is used.
    ...(row.low === null ? [] : [{ figure: least, says: '>=', value: row.low } as const]),
    ...(row.high === null ? [] : [{ figure: most, says: row.status === 'known' ? '=' : '<=', value: row.high } as const]),
  ];
}

/** F2 of an area as the method page has it, from the public rows alone. */
function figureOf(areaId: string, selection: Selection, reports: readonly PublicReport[]): Opinions | null {
  const { population } = PLAIN_AREAS.find(({ id }) => id === areaId)!;
  const own = ownOf(areaId, selection, reports);
  const inside = areaId === WHOLE.id ? DISTRICTS.flatMap(({ id }) => figureOf(id, selection, reports) ?? []) : [];
  const insideOn = inside.map(({ newestOn }) => newestOn).sort().at(-1);
  if (!own && insideOn === undefined) return null;
  const isReplaced = own && insideOn !== undefined && own.newestOn > insideOn;
  const over = (pick: 'value' | 'low' | 'high'): Expression => {
    const sum: Expression = { kind: 'sum', parts: inside.map((one) => one[pick]) };
    const parts = [...(own ? [own[pick]] : []), ...(insideOn !== undefined && !isReplaced ? [sum] : [])];
    return min([max(parts), number(population!)]);
  };
  return { value: over('value'), low: over('low'), high: over('high'), newestOn: [own?.newestOn ?? '', insideOn ?? ''].sort().at(-1)! };
}

/** The largest over the items, each by its leading report; low and high by the smallest and largest in force. */
function ownOf(areaId: string, { category, certainty, item, on }: Selection, reports: readonly PublicReport[]): Opinions | null {
  const inForce = reports.filter((report) => report.areaId === areaId && report.category === category && report.peopleStatus !== 'unknown'
    && certaintyRank(report.certainty) >= certaintyRank(certainty) && (item === null || report.itemCode === item)
    && report.observedOn <= on && addDays(report.observedOn, WINDOW - 1) >= on);
  const byItem = [...new Set(inForce.map(({ itemCode }) => itemCode))].map((code) => inForce.filter(({ itemCode }) => itemCode === code).sort(leading));
  if (byItem.length === 0) return null;
  const ofItems = (make: (same: readonly PublicReport[]) => Expression) => max(byItem.map(make));
  return {
    value: ofItems((same) => peopleOf(same[0]!)),
    low: ofItems((same) => min(same.map(peopleOf))),
    high: ofItems((same) => max(same.map(peopleOf))),
    newestOn: byItem.map((same) => same[0]!.observedOn).sort().at(-1)!,
  };
}

/** Newest, then surest, most severe, most people (a suppressed number between 0 and those of two digits), first name. */
function leading(a: PublicReport, b: PublicReport): number {
  const people = ({ peopleAffected }: PublicReport) => peopleAffected ?? 5;
  return b.observedOn.localeCompare(a.observedOn) || certaintyRank(b.certainty) - certaintyRank(a.certainty) || b.severity - a.severity
    || people(b) - people(a) || (a.publicId < b.publicId ? -1 : 1);
}

function peopleOf(report: PublicReport): Expression {
  return report.peopleStatus === 'suppressed' ? { kind: 'unknown', name: nameOf(report) } : number(report.peopleAffected!);
}

function nameOf({ publicId, revision }: PublicReport): string {
  return `${publicId} ${revision}`;
}

function number(value: number): Expression {
  return { kind: 'number', value };
}

function max(parts: readonly Expression[]): Expression {
  return { kind: 'max', parts };
}

function min(parts: readonly Expression[]): Expression {
  return { kind: 'min', parts };
}
