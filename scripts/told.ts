import { StartRefusal } from '@/server/start-refusal';

/** Runs a command line tool: what it throws becomes its last lines, without a stack, and exit code 1. */
export function told(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const lines = error instanceof StartRefusal ? [error.lines].flat() : [error instanceof Error ? error.message : String(error)];
    for (const line of lines) process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  });
}
