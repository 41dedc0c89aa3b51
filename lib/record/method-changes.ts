import type { Day } from '@/lib/crisis/schema';

/** A change of how figures are made or told; its words are `publicRecord.method.<key>`. */
export type MethodChange = { on: Day; key: string };

/** Newest first. A change that moves a figure gets a line here in the same commit. */
export const METHOD_CHANGES: readonly MethodChange[] = [
  { on: '2026-11-23', key: 'log' },
  { on: '2026-11-22', key: 'first' },
];
