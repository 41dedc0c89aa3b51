/** F4 (decision 003): people over the population they live in, between 0 and 1; 0 where nobody lives. */
export function shareOf(people: number, population: number): number {
  return population === 0 ? 0 : people / population;
}

const TEN_THOUSAND = 10_000;

/** F4 where areas are compared (decision 003; 1-domain, section 5): people in each 10,000 of the population, not rounded; 0 where nobody lives. */
export function perTenThousand(people: number, population: number): number {
  return shareOf(people, population) * TEN_THOUSAND;
}
