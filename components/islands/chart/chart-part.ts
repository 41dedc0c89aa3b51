/** The part of the period that is shown: [from, to) in places on the axis. */
export type ChartPart = { from: number; to: number };
