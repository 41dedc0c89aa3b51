/** More moments than these are not remembered: an hour in which something is written in every second. */
const MOST = 3_600;

/** How far the primary was at which moments: from that follows how old something is that stands at an earlier position. */
export class PrimaryPast {
  private readonly moments: { at: number; position: number }[] = [];

  /** Moments come in their order, in milliseconds of any clock. */
  add(at: number, position: number): void {
    const last = this.moments.at(-1);
    if (last && last.position >= position) last.at = at;
    else this.moments.push({ at, position });
    if (this.moments.length > MOST) this.moments.shift();
  }

  /** The last moment at which the primary was no further than this; null when it was further at all that are known. */
  levelAt(position: number): number | null {
    const after = this.moments.findIndex((moment) => moment.position > position);
    return (after === -1 ? this.moments.at(-1) : this.moments[after - 1])?.at ?? null;
  }
}
