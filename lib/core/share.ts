/** F4 (decision 003): people over the population they live in, between 0 and 1; 0 where nobody lives. */
export function shareOf(people: number, population: number): number {
  return population === 0 ? 0 : people / population;
}
