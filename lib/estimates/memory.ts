/**
 * Answers kept in this process while the public data stand at one version: the least recently used goes first, a
 * failure is not kept, and who asks while an answer is being made waits for that one. A new version forgets everything.
 */
export class Memory<Answer> {
  private version = -1;
  private readonly kept = new Map<string, Promise<Answer>>();

  constructor(private readonly size: number) {}

  recall(version: number, key: string, make: () => Promise<Answer>): Promise<Answer> {
    if (version > this.version) this.kept.clear();
    // An older version is asked by who read it just before it changed: answered, not kept.
    if (version < this.version) return make();
    this.version = version;
    const known = this.kept.get(key);
    const answer = known ?? make();
    this.kept.delete(key);
    this.kept.set(key, answer);
    if (!known) answer.catch(() => this.kept.get(key) === answer && this.kept.delete(key));
    if (this.kept.size > this.size) this.kept.delete(this.kept.keys().next().value!);
    return answer;
  }
}
