import type { BarGroup, BarsModel, ChartBar } from '@/lib/charts/model';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { BarParts } from './bar-parts';
import { barsLayout, type BarPlace, type BarsLayout } from './bars-layout';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { em } from './lengths';

/** F1 and F4 of one day as the server draws it: a bar of the whole population per category, two where the view compares. */
export function BarsPicture({ model, ...fit }: PictureProps<BarsModel>) {
  const layout = barsLayout(model, fit);
  return (
    <ChartRoot model={model} height={layout.height}>
      {model.groups.map((group, index) => {
        const { label, bars } = layout.groups[index]!;
        return (
          <g key={group.category}>
            <GroupName group={group} baseline={label} />
            {group.bars.map((bar, at) => (
              <Bar key={bar.label} bar={bar} place={bars[at]!} layout={layout} hatch={hatchOf(model)} />
            ))}
          </g>
        );
      })}
    </ChartRoot>
  );
}

function GroupName({ group: { category, label }, baseline }: { group: BarGroup; baseline: number }) {
  return (
    <>
      <svg className={`fill-${category}`} x="0" y={em(baseline - 0.85)} width="1em" height="1em" viewBox="0 0 16 16">
        <path d={CATEGORY_SHAPES[category]} />
      </svg>
      <text className="chart-label" x="0" dx="1.4em" y={em(baseline)}>
        {label}
      </text>
    </>
  );
}

type BarProps = { bar: ChartBar; place: BarPlace; layout: BarsLayout; hatch: string };

/** One bar with what is said of it. Dense and silent, the words stand on the hatching: there is nothing else to see in it. */
function Bar({ bar, place, layout, hatch }: BarProps) {
  const isSilent = bar.parts.every(({ level }) => level === null);
  return (
    <>
      <svg x={`${layout.from}%`} y={em(place.top)} width={`${layout.width}%`} height={em(place.height)} overflow="visible">
        <BarParts bar={bar} height={place.height} hatch={hatch} />
      </svg>
      {place.name === null ? null : (
        <text className="bar-name" x={em(layout.names)} y={em(place.name)}>
          {bar.label}
        </text>
      )}
      <text className="bar-value" {...valuePlace(layout, isSilent)} y={em(place.value)}>
        {bar.value}
      </text>
      {place.note === null ? null : (
        <text className="chart-text" x="0" y={em(place.note)}>
          {bar.note}
        </text>
      )}
    </>
  );
}

function valuePlace({ values, from }: BarsLayout, isSilent: boolean): { x: string; dx?: string; textAnchor?: 'end' } {
  if (values === 'below') return { x: '0' };
  if (values === 'behind' && isSilent) return { x: `${from}%`, dx: '0.6em' };
  return { x: '100%', textAnchor: 'end' };
}
