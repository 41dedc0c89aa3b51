/** F4 (decision 003): people over the population they live in, between 0 and 1; null where there is no denominator. */
export function shareOf(people: number, population: number | null): number | null {
  return population ? people / population : null;
}

/** F4 where areas are compared: people affected among each 10,000. */
export function perTenThousand(people: number, population: number | null): number | null {
  return population ? (people / population) * 10_000 : null;
}
