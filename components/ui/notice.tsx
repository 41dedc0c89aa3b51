import type { ReactNode } from 'react';

type NoticeProps = { children: ReactNode; title?: string; kind?: 'plain' | 'done' | 'caution' | 'error'; live?: boolean };

/** A boxed message. `live` announces it, for the answer to something the reader just did. */
export function Notice({ children, title, kind = 'plain', live = false }: NoticeProps) {
  return (
    <div className={kind === 'plain' ? 'notice' : `notice notice-${kind}`} role={live ? 'status' : undefined}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
