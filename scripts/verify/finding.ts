/**
 * One thing that was looked at. `well`: proven. `wrong`: what was found is not as it was published. `open`: nothing here proves it, and what would.
 */
export type Finding = { kind: 'well' | 'wrong' | 'open'; says: string };

export const well = (says: string): Finding => ({ kind: 'well', says });
export const wrong = (says: string): Finding => ({ kind: 'wrong', says });
export const open = (says: string): Finding => ({ kind: 'open', says });

/** Faults of one kind told one by one. */
const TOLD = 5;

/** Faults that may be many: the first ones, and how many more there are. */
export class Faults {
  private readonly first: string[] = [];
  private count = 0;

  add(says: string): void {
    this.count += 1;
    if (this.count <= TOLD) this.first.push(says);
  }

  get findings(): Finding[] {
    const more = this.count - this.first.length;
    return [...this.first.map(wrong), ...(more > 0 ? [wrong(`... and ${more} more like this.`)] : [])];
  }
}
