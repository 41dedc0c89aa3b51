/** The ground of "no report": thin lines at 45 degrees, never a colour of the scale. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="chart-ground" width="7" height="7" />
      <line className="chart-hatch" x1="0" x2="0" y1="0" y2="7" />
    </pattern>
  );
}
