import { FILE_LEFT, heightOf, type TextBlock } from '@/lib/charts/file-layout';

/** A block of text, line by line: SVG breaks no lines by itself. */
export function FileText({ block, className }: { block: TextBlock; className: string }) {
  const lineHeight = heightOf(block) / block.lines.length;
  return block.lines.map((line, index) => (
    <text
      key={index}
      className={className}
      x={FILE_LEFT}
      y={block.top + lineHeight * index + block.size}
      fontSize={block.size}
      fontWeight={block.bold ? 700 : undefined}
    >
      {line}
    </text>
  ));
}
