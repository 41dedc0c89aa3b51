import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

export type MortalBrowser = {
  context: BrowserContext;
  /** Ends every process of the browser at once, as a power cut does. */
  kill: () => Promise<void>;
};

/** A folder in which a browser keeps its profile, from one life to the next. */
export async function profileFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shortfall-profile-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Chromium as a process of its own on a profile folder. */
export async function startMortalBrowser(folder: string): Promise<MortalBrowser> {
  const args = [
    '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-sandbox', '--disable-dev-shm-usage', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu', '--window-size=360,640', 'about:blank',
  ];
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
}
