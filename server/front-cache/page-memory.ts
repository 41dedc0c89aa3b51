/** Keeps what fits into so many bytes; what was asked for longest ago goes first. */
export class PageMemory<Page extends { size: number }> {
  private held = 0;
  private readonly pages = new Map<string, { page: Page; counted: number }>();

  constructor(private readonly limit: number) {}

  /** Bytes held at the moment. */
  get size(): number {
    return this.held;
  }

  get(key: string): Page | null {
    const found = this.pages.get(key);
    if (!found) return null;
    this.pages.delete(key);
    this.pages.set(key, found);
    return found.page;
  }

  /** Keeps a page, or counts it again when it has grown. */
  keep(key: string, page: Page): void {
    this.drop(key);
    const counted = page.size + 2 * key.length;
    if (counted > this.limit) return;
    this.pages.set(key, { page, counted });
    this.held += counted;
    for (const oldest of this.pages.keys()) {
      if (this.held <= this.limit) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.held -= this.pages.get(key)?.counted ?? 0;
    this.pages.delete(key);
  }
}
