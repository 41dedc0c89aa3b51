import type { ChartLine } from '@/lib/charts/model';
import { across, em } from './lengths';
import { PointMark } from './point-mark';
import { stepPath } from './step-path';
import type { PlotBox } from './time-layout';

type StepLineProps = { line: ChartLine; box: PlotBox; scale: { max: number; count: number }; /** First day whose reports still arrive. */ arriving: number };

/** Marks of a line are at least this share of the axis apart. */
const MARKS_APART = 0.03;

/**
 * One category's figures: a level stroke for each step, a thin riser only where one step follows another on the next day, its range behind
 * it. Where nothing is known there is nothing. Lengths are percent and em, because not every renderer keeps strokes of scaled paths even.
 */
export function StepLine({ line: { category, steps }, box, scale: { max, count }, arriving }: StepLineProps) {
  const y = (value: number) => box.top + (1 - value / max) * box.height;
  const x = (day: number) => across(day, count);
  return (
    <g>
      <svg x="0" y={em(box.top)} width="100%" height={em(box.height)} viewBox={`0 0 ${count} ${max}`} preserveAspectRatio="none">
        <path className={`line-range fill-${category}`} d={stepPath(steps.filter(({ low, high }) => high > low), max)} />
      </svg>
      {steps.map((step, index) => {
        const before = steps[index - 1];
        const follows = before?.to === step.from && before.value !== step.value;
        return follows ? (
          <line key={step.from} className={`line-riser line-${category}`} x1={x(step.from)} x2={x(step.from)} y1={em(y(before.value))} y2={em(y(step.value))} />
        ) : null;
      })}
      {steps.flatMap((step) => cutAt(step, arriving)).map(({ from, to, value }) => (
        <line
          key={from}
          className={`line line-${category} ${from < arriving ? `dash-${category}` : 'line-arriving'}`}
          x1={x(from)}
          x2={x(to)}
          y1={em(y(value))}
          y2={em(y(value))}
        />
      ))}
      {marksOf(steps, count).map(({ at, value }) => (
        <PointMark key={at} category={category} x={x(at)} y={y(value)} />
      ))}
    </g>
  );
}

function cutAt<Step extends { from: number; to: number }>(step: Step, day: number): Step[] {
  if (day <= step.from || day >= step.to) return [step];
  return [{ ...step, to: day }, { ...step, from: day }];
}

/** The middle of each step that is far enough from the mark before; always that of the first. */
function marksOf(steps: ChartLine['steps'], count: number): { at: number; value: number }[] {
  const marks: { at: number; value: number }[] = [];
  for (const { from, to, value } of steps) {
    const at = (from + to) / 2;
    const last = marks.at(-1);
    if (!last || at - last.at >= count * MARKS_APART) marks.push({ at, value });
  }
  return marks;
}
