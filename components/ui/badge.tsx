export type BadgeKind = 'accepted' | 'waiting' | 'sent' | 'pending' | 'unused' | 'draft';

/** One outline per state: a status is never told by colour alone. */
const SHAPES: Record<BadgeKind, string> = {
  accepted: 'M2 8.5 6.5 13 14 4',
  waiting: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 2',
  sent: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  pending: 'M8 2v8M8 13v1',
  unused: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  draft: 'M3 13l1-4 7-7 3 3-7 7z',
};

/** The word for a state with its sign. */
export function Badge({ kind, children }: { kind: BadgeKind; children: string }) {
  return (
    <span className={`badge badge-${kind}`}>
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d={SHAPES[kind]} />
      </svg>
      {children}
    </span>
  );
}
