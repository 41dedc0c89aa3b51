import type { ReactNode } from 'react';

/** A bordered block with its own heading. */
export function Card({ title, children, as: Element = 'section' }: { title?: ReactNode; children: ReactNode; as?: 'section' | 'li' | 'div' }) {
  return (
    <Element className="card">
      {title ? <h3 className="card-title">{title}</h3> : null}
      {children}
    </Element>
  );
}
