import { isDatabaseAway } from '@/lib/db/transaction';

/** Writes down a fault that answers nobody: its kind and where, never its message, which may hold what a person wrote. */
export function logFault(error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const fault = isDatabaseAway(error) ? 'database away' : name;
  const where = stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 5).map((line) => line.trim());
  process.stderr.write(`${JSON.stringify({ level: 'error', fault, where })}\n`);
}
