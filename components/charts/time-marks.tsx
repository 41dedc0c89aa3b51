import type { TimeFrame } from '@/lib/charts/model';
import { CoverageStrip } from './coverage-strip';
import { EventStrip } from './event-strip';
import { across, em } from './lengths';
import type { TimeLayout } from './time-layout';

/** Above the rows of a time chart: coverage, the days whose reports still arrive, events, the chosen day. Stands in the time column. */
export function TimeMarks({ frame, layout }: { frame: TimeFrame; layout: TimeLayout }) {
  const { count } = frame.axis;
  const { linesFrom, linesTo } = layout;
  const chosen = frame.chosen && across(frame.chosen.at, count);
  return (
    <>
      {frame.coverage && layout.ribbon ? <CoverageStrip ribbon={frame.coverage} box={layout.ribbon} count={count} /> : null}
      {frame.arriving ? (
        <rect
          className="chart-arriving"
          x={across(frame.arriving.from, count)}
          width={across(frame.arriving.to - frame.arriving.from, count)}
          y={em(linesFrom)}
          height={em(linesTo - linesFrom)}
        />
      ) : null}
      <EventStrip events={frame.events} count={count} layout={layout} />
      {chosen ? <line className="chart-chosen" x1={chosen} x2={chosen} y1={em(linesFrom)} y2={em(linesTo)} /> : null}
    </>
  );
}
