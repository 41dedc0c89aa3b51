/** A figure as a reader can write it down: public numbers, and unknown ones by name. It grows with each of them, so its bounds are theirs. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'unknown'; name: string }
  | { kind: 'sum' | 'max' | 'min'; parts: readonly Expression[] };

/** What a reader knows of an unknown number: every value that it may still have. */
export type Domains = Map<string, number[]>;

/** The smallest or largest value that an expression can have, with one unknown held at a value. */
export function boundOf(expression: Expression, side: 'least' | 'most', domains: Domains, held?: { name: string; value: number }): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'unknown') {
    if (expression.name === held?.name) return held.value;
    const values = domains.get(expression.name)!;
    return side === 'least' ? values[0]! : values.at(-1)!;
  }
  const bounds = expression.parts.map((part) => boundOf(part, side, domains, held));
  if (expression.kind === 'sum') return bounds.reduce((sum, bound) => sum + bound, 0);
  return expression.kind === 'max' ? Math.max(...bounds) : Math.min(...bounds);
}

/** The names of all unknowns in an expression. */
export function unknownsIn(expression: Expression): Set<string> {
  if (expression.kind === 'number') return new Set();
  if (expression.kind === 'unknown') return new Set([expression.name]);
  return new Set(expression.parts.flatMap((part) => [...unknownsIn(part)]));
}
