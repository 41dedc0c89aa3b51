/** The number of the lock that the freezing process holds; any number that nothing else uses. */
export const FREEZING = 72_707_372;
/** A million reports take about a minute. */
export const GIVE_UP_MS = 15 * 60_000;
