import { isClearing } from '../clearing';

/** Bytes that came over the network, heads included: for this page, and for all pages of this window since it was opened. */
export type Received = { page: number; visit: number };

const KEY = 'bytes';

/**
 * Calls `tell` with the sums whenever something arrived, and with null where the browser does not say how much (Safari before 16.4).
 * What comes out of the browser's cache or from the phone itself counts as nothing.
 */
export function countBytes(tell: (received: Received | null) => void): void {
  const before = earlier();
  let page = 0;
  const observer = new PerformanceObserver((list) => {
    const sizes = list.getEntries().map((entry) => (entry as PerformanceResourceTiming).transferSize);
    if (sizes.some((size) => typeof size !== 'number')) {
      observer.disconnect();
      tell(null);
      return;
    }
    page += sizes.reduce((sum, size) => sum + size, 0);
    const received = { page, visit: before + page };
    if (!isClearing()) remember(received.visit);
    tell(received);
  });
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
}

function earlier(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}

function remember(bytes: number): void {
  try {
    sessionStorage.setItem(KEY, String(bytes));
  } catch {
    // A browser that keeps nothing counts this page only.
  }
}
