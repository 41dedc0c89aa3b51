type Kept<Answer> = { version: number; answer: Promise<Answer> };

/**
 * Answers kept in this process that are carried on from one version of the public data to the next, where that is less work than making them anew.
 * The least recently used goes first, a failure is not kept, and who asks while an answer is being made waits for that one.
 */
export class CarriedMemory<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();

  constructor(private readonly size: number) {}

  /**
   * @param make the answer at `version`, from nothing
   * @param carry the answer at `version` from the one at `since`; null where that cannot be told
   */
  recall(version: number, key: string, make: () => Promise<Answer>, carry: (answer: Answer, since: number) => Promise<Answer | null>): Promise<Answer> {
    const known = this.kept.get(key);
    // An older version is asked by who read it just before it changed: answered, not kept.
    if (known && known.version > version) return make();
    const answer = known?.version === version ? known.answer : carried(known, make, carry);
    this.kept.delete(key);
    this.kept.set(key, { version, answer });
    answer.catch(() => this.kept.get(key)?.answer === answer && this.kept.delete(key));
    if (this.kept.size > this.size) this.kept.delete(this.kept.keys().next().value!);
    return answer;
  }
}

async function carried<Answer>(known: Kept<Answer> | undefined, make: () => Promise<Answer>, carry: (answer: Answer, since: number) => Promise<Answer | null>): Promise<Answer> {
  const before = await known?.answer.catch(() => undefined);
  return (known && before !== undefined ? await carry(before, known.version) : null) ?? make();
}
