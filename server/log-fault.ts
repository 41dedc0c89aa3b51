import { stackFrames } from '@/lib/core/stack-frames';
import { isDatabaseAway } from '@/lib/db/transaction';

/** Writes down a fault: its kind and where it arose, never its message, which may hold what a person wrote. */
export function logFault(error: unknown): void {
  const fault = isDatabaseAway(error) ? 'database away' : error instanceof Error ? error.name : typeof error;
  const where = error instanceof Error ? stackFrames(error) : [];
  // The number on the page that the reader was shown instead.
  const digest = (error as { digest?: string } | null)?.digest;
  process.stderr.write(`${JSON.stringify({ level: 'error', fault, digest, where })}\n`);
}

/** From here on a fault that a library would print whole is written down as every other. Words alone pass. */
export function keepFaultsShort(): void {
  for (const level of ['error', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...parts: unknown[]) => {
      const faults = parts.filter((part) => part instanceof Error);
      if (faults.length > 0) faults.forEach(logFault);
      else print(...parts);
    };
  }
}
