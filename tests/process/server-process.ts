import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export type ServerProcess = {
  pid: number;
  /** Everything printed so far. */
  output: () => string;
  /** Waits until the output holds the words; rejects when the process ends first. */
  says: (words: string) => Promise<void>;
  send: (signal: NodeJS.Signals) => void;
  exited: Promise<number | null>;
};

/** `node server.mjs` with these settings and no others of this environment. */
export function spawnServer(settings: Record<string, string>): ServerProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, NODE_ENV: 'production', PORT: '0', ...settings } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ['server.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  void exited.then(() => (isOver = true));
  const says = async (words: string) => {
    while (!output.includes(words)) {
      if (isOver) throw new Error(`It ended without "${words}":\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { pid: child.pid!, output: () => output, says, send: (signal) => child.kill(signal), exited };
}

/** Command lines of live processes that name a folder. */
export function processesNaming(folder: string): string[] {
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-axo', 'command=']).toString().split('\n').filter((command) => command.includes(folder));
  }
  const commands = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  });
  return commands.filter((command) => command.includes(folder));
}
