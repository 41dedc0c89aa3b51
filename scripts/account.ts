import { Problem } from '@/lib/core/problem';
import { viewProblem } from '@/lib/http/problem-response';
import { CONSOLE, storeConsole } from '@/lib/users/console-actor';
import { lastAddress } from '@/server/last-address';
import { ownOrigin } from '@/server/own-origin';
import { StartRefusal } from '@/server/start-refusal';
import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { readAccountCommand, UsageFault } from './account-command';
import { runAccountCommand } from './run-account-command';

/** `npm run account`: people, for whoever has the machine. Exit code 2 when the command was not understood, 1 when it was refused. */
async function main(): Promise<void> {
  const command = readAccountCommand(process.argv.slice(2));
  const settings = startSettings(process.env);
  const publicUrl = settings.PUBLIC_URL ?? lastAddress(settings.SHORTFALL_DATA) ?? ownOrigin(settings.HOST, settings.PORT);
  const lines = await withDatabase(async (db) => {
    const now = new Date();
    await storeConsole(db, now);
    return runAccountCommand(command, { actor: CONSOLE, db, now }, publicUrl);
  });
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** What to print of a refusal: what it is about, and each field's message. */
function linesOf(error: unknown): string[] {
  if (error instanceof StartRefusal) return [error.lines].flat();
  if (!(error instanceof Problem)) return [error instanceof Error ? error.message : String(error)];
  const { title, errors } = viewProblem(error, 'en');
  return errors.length > 0 ? errors.map(({ message }) => `${message}.`) : [`${title}.`];
}

main().catch((error: unknown) => {
  for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
  process.exitCode = error instanceof UsageFault ? 2 : 1;
});
