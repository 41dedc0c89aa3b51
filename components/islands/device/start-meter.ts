import { countBytes, type Received } from './count-bytes';
import { loadPhoneWords } from './device-words';

/** Says at the foot of a contributor's page what it cost to receive. */
export async function startMeter(host: HTMLElement): Promise<void> {
  const { meter } = (await loadPhoneWords()).device;
  const kilobytes = (bytes: number) => String(Math.ceil(bytes / 1000));
  const line = ({ page, visit }: Received) => meter.line.replace('{page}', kilobytes(page)).replace('{visit}', kilobytes(visit));
  if ('PerformanceObserver' in globalThis) countBytes((received) => (host.textContent = received ? line(received) : meter.unknown));
  else host.textContent = meter.unknown;
}
