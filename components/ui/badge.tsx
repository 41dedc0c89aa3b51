import { BADGE_SHAPES, type BadgeKind } from './badge-shapes';

/** The word for a state with its sign. */
export function Badge({ kind, children }: { kind: BadgeKind; children: string }) {
  return (
    <span className={`badge badge-${kind}`}>
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d={BADGE_SHAPES[kind]} />
      </svg>
      {children}
    </span>
  );
}
