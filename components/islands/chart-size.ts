/** Size of all that the interactive chart fetches, gzip, in kB: measured when the islands are bundled (scripts/setup/bundle-islands.mjs). */
export function chartSize(): string {
  return process.env.SHORTFALL_CHART_KB ?? '';
}
