/** Too many pages wait to be rendered: this one is not begun. */
export class QueueFull extends Error {}

/** Renders a few pages at once and lets the others wait in line; the urgent go before the rest. */
export class RenderQueue {
  private running = 0;
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  /** Throws QueueFull when the line is at its end already. */
  async run<T>(task: () => Promise<T>, { isUrgent }: { isUrgent: boolean }): Promise<T> {
    if (this.running >= this.atOnce) await this.turn(isUrgent ? this.urgent : this.others);
    else this.running += 1;
    try {
      return await task();
    } finally {
      const next = this.urgent.shift() ?? this.others.shift();
      // The place is handed on; nobody who comes in between can take it.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(line: (() => void)[]): Promise<void> {
    if (line.length >= this.mayWait) throw new QueueFull();
    return new Promise((resolve) => line.push(resolve));
  }
}
