import { MAP_EM } from '@/lib/charts/map-spots';
import { mapLabels, NAME_LINE, type MapLabel } from '@/lib/charts/map-labels';
import { sideLabels } from '@/lib/charts/map-side-labels';
import type { MapModel, MapSpot } from '@/lib/charts/model';
import { ChartRoot, hatchOf } from './chart-root';
import type { PictureProps } from './chart-picture';
import { FILE_WIDTH } from './lengths';

/** What is drawn of the country on either side of the box where the picture is wider, in units of the box. */
const BESIDE = 500;
/** Room for a numeral: least radius of a circle in em of the text. */
const LEAST = 0.72;

/**
 * Circles by population over outlines, in one box that keeps its proportions: where it fits in its height, its text has the size of the
 * page's; on a narrower screen all of it gets smaller together, so that nothing ever overlaps. A file is wider than the box: it shows more country
 * on both sides, and in a low one the names stand there in columns.
 */
export function MapPicture({ model, height, dense = false }: PictureProps<MapModel>) {
  const ems = height ?? model.height / MAP_EM;
  const em = model.height / ems;
  const beside = height === undefined ? BESIDE : Math.max(0, (FILE_WIDTH * em - model.width) / 2);
  const spots = model.spots.map((spot) => ({ ...spot, radius: Math.max(spot.radius, LEAST * em) }));
  const room = (side: number) => ({ em, left: -side, right: model.width + side, top: 0, bottom: model.height });
  const columns = dense && height !== undefined ? sideLabels(spots, room(beside)) : null;
  const labels = columns ?? mapLabels(spots, room(0));
  const clip = `chart-${model.id}-clip`;
  return (
    <ChartRoot model={model} height={ems}>
      <clipPath id={clip}>
        <rect x={-beside} y="0" width={model.width + 2 * beside} height={model.height} />
      </clipPath>
      <svg width="100%" height="100%" viewBox={`0 0 ${model.width} ${model.height}`}>
        <g clipPath={`url(#${clip})`}>
          {model.outlines.map(({ path, core }, index) => (
            <path key={index} className={core ? 'map-outline map-core' : 'map-outline'} d={path} />
          ))}
        </g>
        {columns?.map(({ areaId, leader }) => <line key={areaId} className="map-leader" {...leader} />)}
        {spots.map((spot) => (
          <Spot key={spot.areaId} spot={spot} em={em} hatch={hatchOf(model)} />
        ))}
        {labels.map((label) => (
          <Name key={label.areaId} label={label} em={em} />
        ))}
      </svg>
    </ChartRoot>
  );
}

function Spot({ spot: { name, words, x, y, radius, state, level }, em, hatch }: { spot: MapSpot; em: number; hatch: string }) {
  const circle = { cx: x, cy: y, r: round(radius) };
  const numeral = (className: string) => (
    <text className={`chart-numeral ${className}`} x={x} y={round(y + em * 0.36)} fontSize={round(em)} textAnchor="middle">
      {level}
    </text>
  );
  return (
    <g className={`map-spot map-${state}`}>
      <title>{`${name}: ${words}`}</title>
      {state === 'reported' ? (
        <>
          <circle className={`map-circle fill-${level}`} {...circle} />
          {numeral(`on-${level}`)}
        </>
      ) : null}
      {state === 'whole_area' ? (
        <>
          <circle className="chart-ground" {...circle} />
          <circle className="map-circle map-few" {...circle} fill={`url(#${hatch})`} />
          {numeral('map-outlined')}
        </>
      ) : null}
      {state === 'none' ? <circle className="map-circle map-empty" {...circle} /> : null}
    </g>
  );
}

function Name({ label: { lines, x, y, anchor }, em }: { label: MapLabel; em: number }) {
  return (
    <text className="chart-text map-name" fontSize={round(em)} textAnchor={anchor === 'start' ? undefined : anchor}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={round(y + index * NAME_LINE * em)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
