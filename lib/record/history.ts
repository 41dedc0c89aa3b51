import { todayIn } from '@/lib/core/dates';
import { fullHour } from '@/lib/core/full-hour';
import type { Day } from '@/lib/crisis/schema';
import { publicContent, type PublicContent } from './public-content';
import { changedFields, type ToldField } from './told-fields';

export type PublicMove = 'published' | 'corrected' | 'withdrawn' | 'restored';

/** One change of what the public could read of a report. */
export type HistoryLine = {
  kind: PublicMove;
  /** The day in the crisis's time zone, the hour, and the version of the public data that it came with: nobody's minutes leave. */
  on: Day;
  hour: Date;
  version: number;
  /** What differs from the state that was public before, and both states; empty and null where nothing is to be compared. */
  changed: ToldField[];
  before: PublicContent | null;
  after: PublicContent | null;
  /** What a verifier wrote for the public with a correction. */
  reason: string | null;
  /** What stood here was erased for safety (decision 022). */
  erased: boolean;
};

/** A line of the log as the database gives it, with the content that was public before it. */
export type LogRow = { kind: string; at: Date; version: bigint; content: unknown; before: unknown; reason: string | null; erased: boolean };

/** A line of the log in the types of the domain. */
export function historyLine({ kind, at, version, content, before, reason, erased }: LogRow, timeZone: string): HistoryLine {
  const states = { before: stateOf(before, timeZone), after: stateOf(content, timeZone) };
  return {
    kind: kind as PublicMove,
    on: todayIn(timeZone, at),
    hour: fullHour(at),
    version: Number(version),
    changed: changedFields(states.before, states.after),
    ...states,
    reason,
    erased,
  };
}

/** A line about a report that has left the public: that something happened, when, and not what. */
export function withoutContent(line: HistoryLine): HistoryLine {
  return { ...line, changed: [], before: null, after: null, reason: null };
}

/** A correction of something private moves the number of the revision alone: nothing for a reader. Of an erased one nobody can tell any more. */
export function isForReaders({ kind, changed, erased }: HistoryLine): boolean {
  return kind !== 'corrected' || erased || changed.length > 0;
}

function stateOf(content: unknown, timeZone: string): PublicContent | null {
  return content === null ? null : publicContent(content, timeZone);
}
