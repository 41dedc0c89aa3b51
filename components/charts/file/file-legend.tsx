import { FILE_TEXT, SWATCH, type LegendPlace } from '@/lib/charts/file-layout';
import type { FileEntry } from '@/lib/charts/file-legend';

const SIZE = SWATCH * FILE_TEXT;

/** The key of a file: a swatch and its words, at the places that the layout found for them. */
export function FileLegend({ entries, places, hatch }: { entries: readonly FileEntry[]; places: readonly LegendPlace[]; hatch: string }) {
  return entries.map(({ key, label }, index) => {
    const { x, top } = places[index]!;
    return (
      <g key={key}>
        <Swatch entry={key} x={x} y={top} hatch={hatch} />
        <text className="chart-text" x={x + SIZE + 0.4 * FILE_TEXT} y={top + SIZE * 0.8} fontSize={FILE_TEXT}>
          {label}
        </text>
      </g>
    );
  });
}

function Swatch({ entry, x, y, hatch }: { entry: FileEntry['key']; x: number; y: number; hatch: string }) {
  const box = { x, y, width: SIZE, height: SIZE };
  const circle = { cx: x + SIZE / 2, cy: y + SIZE / 2, r: SIZE / 2 };
  if (typeof entry === 'number') {
    return (
      <>
        <rect className={`fill-${entry}`} {...box} />
        <text className={`chart-numeral on-${entry}`} x={x + SIZE / 2} y={y + SIZE * 0.8} fontSize={FILE_TEXT} textAnchor="middle">
          {entry}
        </text>
      </>
    );
  }
  switch (entry) {
    case 'no-report':
      return (
        <>
          <rect {...box} fill={`url(#${hatch})`} />
          <rect className="chart-frame" {...box} />
        </>
      );
    case 'own':
      return <rect className="fill-4" {...box} />;
    case 'whole-area':
      return <rect className="fill-4 chart-lighter" {...box} />;
    case 'last-known':
      return <rect className="chart-last stroke-4" {...box} />;
    case 'arriving':
      return <rect className="chart-arriving" {...box} />;
    case 'map-own':
      return <circle className="map-circle fill-4" {...circle} />;
    case 'map-whole-area':
      return <circle className="map-circle map-few" {...circle} fill={`url(#${hatch})`} />;
    case 'map-none':
      return <circle className="map-circle map-empty" {...circle} />;
    case 'range':
      return <rect className="legend-mark-range" {...box} />;
    case 'coverage-own':
      return <rect className="chart-coverage-own" {...box} />;
    case 'coverage-any':
      return <rect className="chart-coverage-any" {...box} />;
  }
}
