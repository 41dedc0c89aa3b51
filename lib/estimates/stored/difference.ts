/** A stored row that was not what it had to be: written anew, corrected or removed. `row` names its table and key. */
export type Difference = { kind: 'missing' | 'different' | 'surplus'; row: string };
