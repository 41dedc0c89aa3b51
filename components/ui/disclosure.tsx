import type { ReactNode } from 'react';

/** Something that opens on demand, without script. */
export function Disclosure({ summary, children, open }: { summary: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
