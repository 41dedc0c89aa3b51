type Held<Answer> = { answer: Answer; counted: number };

/** What was read again may take so much of the memory; the rest is for what was read once. */
const OFTEN = 0.75;

/**
 * Keeps what fits into so many bytes. What was asked for once and never again goes first, so that whoever invents addresses pushes out his own;
 * then what was asked for longest ago.
 */
export class AnswerMemory<Answer extends { size: number }> {
  private heldOnce = 0;
  private heldOften = 0;
  private readonly once = new Map<string, Held<Answer>>();
  private readonly often = new Map<string, Held<Answer>>();

  constructor(private readonly limit: number) {}

  /** Bytes held at the moment. */
  get size(): number {
    return this.heldOnce + this.heldOften;
  }

  get(key: string): Answer | null {
    const often = this.often.get(key);
    if (often) {
      this.often.delete(key);
      this.often.set(key, often);
      return often.answer;
    }
    const once = this.once.get(key);
    if (!once) return null;
    this.drop(key);
    this.putOften(key, once);
    return once.answer;
  }

  /** Keeps an answer in the place of the one before, or counts it again when it has grown. */
  keep(key: string, answer: Answer): void {
    const isOften = this.often.has(key);
    this.drop(key);
    const held = { answer, counted: answer.size + 2 * key.length };
    if (held.counted > this.limit) return;
    if (isOften) this.putOften(key, held);
    else this.putOnce(key, held);
    for (const part of [this.once, this.often]) {
      for (const oldest of part.keys()) {
        if (this.size <= this.limit) return;
        this.drop(oldest);
      }
    }
  }

  /** Counts an answer again that has grown, if it is still the one that is kept. */
  recount(key: string, answer: Answer): void {
    if ((this.often.get(key) ?? this.once.get(key))?.answer === answer) this.keep(key, answer);
  }

  drop(key: string): void {
    this.heldOnce -= this.once.get(key)?.counted ?? 0;
    this.heldOften -= this.often.get(key)?.counted ?? 0;
    this.once.delete(key);
    this.often.delete(key);
  }

  private putOnce(key: string, held: Held<Answer>): void {
    this.once.set(key, held);
    this.heldOnce += held.counted;
  }

  private putOften(key: string, held: Held<Answer>): void {
    this.often.set(key, held);
    this.heldOften += held.counted;
    for (const [oldest, moved] of this.often) {
      if (this.heldOften <= this.limit * OFTEN || oldest === key) return;
      this.drop(oldest);
      this.putOnce(oldest, moved);
    }
  }
}
