import { fullHour } from '@/lib/core/full-hour';
import { addDays } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { LONGEST_FORCE } from '@/lib/estimates/figure-report';

/**
 * When the figures of a span of days can last have moved: the hour of the newest publication, correction or withdrawal of a report that
 * describes one of them, or a day so shortly before that it can still count. It follows from the log and the public table alone, so a
 * restart or a rebuild does not move it.
 *
 * @returns a function from the days of a span inside `from` to `to`; null where nothing was ever public about them
 */
export async function readTouchedDays(db: Db, { from, to }: { from: Day; to: Day }): Promise<(span: { from: Day; to: Day }) => Date | null> {
  const rows = await db.$queryRaw<{ day: Day; at: Date }[]>`
    WITH change AS (
      SELECT line.at, line.content, (
        SELECT earlier.content FROM public_revision AS earlier
        WHERE earlier.public_id = line.public_id AND earlier.seq < line.seq AND earlier.content IS NOT NULL
        ORDER BY earlier.seq DESC LIMIT 1) AS before
      FROM public_revision AS line WHERE line.kind <> 'published'
    ), touched AS (
      SELECT observed_on AS day, published_at AS at FROM public_report
      UNION ALL SELECT (content ->> 'observed_on')::date, at FROM change
      UNION ALL SELECT (before ->> 'observed_on')::date, at FROM change
    )
    SELECT day::text, max(at) AS at FROM touched
    WHERE day BETWEEN ${addDays(from, -LONGEST_FORCE)}::text::date AND ${to}::text::date
    GROUP BY day`;
  return (span) => {
    const first = addDays(span.from, -LONGEST_FORCE);
    const times = rows.filter(({ day }) => day >= first && day <= span.to).map(({ at }) => at.getTime());
    return times.length > 0 ? fullHour(new Date(Math.max(...times))) : null;
  };
}
