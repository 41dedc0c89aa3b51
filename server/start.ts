import path from 'node:path';
import type { Server } from 'node:http';
import type { Settings } from '@/lib/core/env';
import { currentDb, type Db, type Pool } from '@/lib/db/client';
import { loadProfile } from '@/lib/imports/load-profile';
import { ProfileRefused } from '@/lib/imports/read-profile';
import { installSealKey } from '@/lib/reports/sealed/installed-seal-key';
import { setupAddress } from '@/lib/users/setup-address';
import { claimDataFolder } from './data-folder';
import { openDatabase, openServerPool } from './database';
import { freePort } from './free-port';
import { backupBeforeMigrations } from './backup/backup-before-migrations';
import { collectAtRest } from './collect-at-rest';
import { answerFiles } from './front-cache/answer-files';
import { answerPublicPages } from './front-cache/answer-public-pages';
import { DataClock } from './front-cache/data-clock';
import { readDataState } from './front-cache/data-state';
import { FileCache } from './front-cache/file-cache';
import { FrontCache } from './front-cache/front-cache';
import { renderAgain } from './front-cache/render-again';
import { renderInward } from './front-cache/render-inward';
import { closeHttpServer, listen, makeHttpServer } from './http-server';
import { openIslands, type AnswerScripts } from './islands';
import { openSheets } from './sheets';
import { rememberAddress } from './last-address';
import { migrate } from './migrate';
import { prepareNext } from './next-app';
import { ownOrigin } from './own-origin';
import { startPublicationTimer } from './publication-timer';
import { inwardListener, requestListener } from './request';
import { openSealKey } from './seal-key';
import { installationSecret } from './secret';
import { openReplica } from './replica/open-replica';
import type { ReplicaWatch } from './replica/replica-watch';
import { startSnapshotTimer } from './snapshot-timer';
import { StartRefusal } from './start-refusal';
import { answerWorker, pagesBuild, workerText } from './worker-file';

type Life = {
  dev: boolean;
  /** Aborts when the process is told to stop while it still starts. */
  signal: AbortSignal;
  /** Aborts when it is told a second time. */
  hurry: AbortSignal;
  /** What must be undone at the end; the last opened is closed first. */
  onStop: (close: () => Promise<void> | void) => void;
  announce: (line: string) => void;
};

/** Brings the installation up, step by step. Throws StartRefusal when something needs a person. */
export async function start(settings: Settings, life: Life): Promise<void> {
  life.onStop(claimDataFolder(settings.SHORTFALL_DATA, { shared: settings.DATABASE_URL !== undefined }));
  const port = await requirePort(settings);
  const origin = ownOrigin(settings.HOST, port);
  const publicUrl = settings.PUBLIC_URL ?? origin;
  Object.assign(process.env, { NEXTAUTH_SECRET: installationSecret(settings.SHORTFALL_DATA), NEXTAUTH_URL: publicUrl });
  if (settings.PUBLIC_URL) process.env.PUBLIC_URL = settings.PUBLIC_URL;

  const pool = await startDatabase(settings, life);
  const db = currentDb();
  life.signal.throwIfAborted();
  await loadInstalledProfile(db, settings, life);
  await takeSealKey(db, settings, life);
  const replica = await askReplica(settings, life);
  life.onStop(startPublicationTimer(db));
  life.onStop(startSnapshotTimer(db));
  life.signal.throwIfAborted();

  const islands = openIslands();
  // Where the layout, which is another bundle, finds it.
  if (islands.entry) process.env.SHORTFALL_ISLANDS = islands.entry;
  const worker = answerWorker(await workerOf(db, settings, life));
  const sheets = openSheets(path.join(process.env.NEXT_DIST_DIR ?? '.next', 'static', 'chunks'));
  const answerScripts: AnswerScripts = async (...asked) => (await worker(...asked)) || (await sheets(...asked)) || islands.answer(...asked);
  const server = makeHttpServer((req, res) => answer(req, res));
  const app = await prepareNext({ dev: life.dev, hostname: settings.HOST, port, httpServer: server });
  const kept = life.dev ? { answerPublicPages: null } : keptAnswers(app.handle, { pool, origin, settings });
  const answer = requestListener({ next: app.handle, pool, replica, origin, dev: life.dev, answerScripts, ...kept });
  life.onStop(app.close);
  life.signal.throwIfAborted();
  await listenOrRefuse(server, settings, port);
  life.onStop(() => closeHttpServer(server, life.hurry));
  life.onStop(collectAtRest(server));

  rememberAddress(settings.SHORTFALL_DATA, publicUrl);
  life.announce(`Shortfall is ready at ${origin}`);
  const setup = await setupAddress({ db, now: new Date(), publicUrl });
  if (setup) life.announce(`First start: make the first administrator at ${setup}`);
}

/** In development nothing is kept on phones: a page is to show what was just written. */
async function workerOf(db: Db, { SHORTFALL_OFFLINE }: Settings, { dev }: Life): Promise<string> {
  const crisis = await db.loadedCrisis.findUniqueOrThrow({ where: { id: 1 }, select: { profile: true, sha256: true } });
  const madeFrom = [pagesBuild(), process.env.SHORTFALL_SEAL_KEY ?? '', JSON.stringify(crisis)];
  return workerText({ keeps: SHORTFALL_OFFLINE === 'on' && !dev, madeFrom });
}

type Where = { pool: Pool; origin: string; settings: Settings };

/** Pages and files are kept apart, each in half of the memory: who asks for many of the one pushes out none of the other. */
function keptAnswers(next: Parameters<typeof inwardListener>[0], { pool, origin, settings }: Where) {
  const clock = new DataClock(readDataState);
  const bytes = (settings.SHORTFALL_PAGE_MEMORY * 1024 ** 2) / 2;
  const pages = new FrontCache({ render: renderAgain(renderInward(inwardListener(next), new URL(origin).host)), clock, bytes });
  return { answerPublicPages: answerPublicPages(pages, pool), answerFiles: answerFiles(new FileCache({ origin, clock, bytes })) };
}

async function startDatabase(settings: Settings, { signal, announce, onStop }: Life) {
  const database = await openDatabase(settings, { signal, announce });
  onStop(database.close);
  signal.throwIfAborted();
  await migrate(database.pool, { before: (due) => backupBeforeMigrations(database.pool, { settings, due, announce }) });
  const { pool, close } = await openServerPool(database);
  onStop(close);
  // Where every bundle of this process looks for it.
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('shortfall.pool')] = pool;
  return pool;
}

async function askReplica({ DATABASE_URL: primaryUrl, DATABASE_REPLICA_URL: url }: Settings, { announce, onStop }: Life): Promise<ReplicaWatch | null> {
  if (!url || !primaryUrl) return null;
  const { watch, close } = await openReplica({ url, primaryUrl, announce });
  onStop(close);
  return watch;
}

async function loadInstalledProfile(db: Db, { SHORTFALL_PROFILE: folder }: Settings, { announce }: Life): Promise<void> {
  const { loaded, reports, differences } = await loadProfile({ db, folder, now: new Date() }).catch((error: unknown) => {
    throw error instanceof ProfileRefused ? new StartRefusal(error.message.split('\n')) : error;
  });
  if (loaded) announce(`Loaded the profile in ${folder} with ${reports} documented reports.`);
  for (const difference of differences) announce(`Profile: ${difference}`);
}

/** Before the first page is rendered: the pages that seal reports carry the public half. */
async function takeSealKey(db: Db, { SHORTFALL_DATA: folder }: Settings, { announce }: Life): Promise<void> {
  const { pair, lost } = await openSealKey({ folder, db, now: new Date() });
  if (lost) announce(lost);
  installSealKey(pair);
}

/** A port in use is said before anything is made, not after. */
async function requirePort({ HOST, PORT }: Settings): Promise<number> {
  return freePort(HOST, PORT).catch((error: NodeJS.ErrnoException) => refuseAddress(error, HOST, PORT));
}

async function listenOrRefuse(server: Server, { HOST }: Settings, port: number): Promise<void> {
  await listen(server, HOST, port).catch((error: NodeJS.ErrnoException) => refuseAddress(error, HOST, port));
}

function refuseAddress({ code }: NodeJS.ErrnoException, host: string, port: number): never {
  if (code === 'EADDRINUSE') throw new StartRefusal(`Port ${port} is in use by another program: set PORT to another one.`);
  if (code === 'EACCES') throw new StartRefusal(`Port ${port} is not open to this user: set PORT to one above 1023.`);
  throw new StartRefusal(`HOST ${host} is not an address of this machine (${code}): use 127.0.0.1 or 0.0.0.0.`);
}
