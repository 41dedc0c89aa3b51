import type { ReactNode } from 'react';

type DisclosureProps = { summary: string; children: ReactNode; open?: boolean; id?: string };

/** Something that opens on demand, without script. With an id it stays open when the page shows another view. */
export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details className="disclosure" id={id} open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
