/** One outline per state, drawn in a box of 16: a status is never told by colour alone. */
export const BADGE_SHAPES = {
  accepted: 'M2 8.5 6.5 13 14 4',
  waiting: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 2',
  sending: 'M8 10V2M4.5 5.5 8 2l3.5 3.5M3 14h1M7.5 14h1M12 14h1',
  sent: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  pending: 'M8 2v8M8 13v1',
  unused: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  draft: 'M3 13l1-4 7-7 3 3-7 7z',
} as const;

export type BadgeKind = keyof typeof BADGE_SHAPES;
