import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './support/source-files';

/** The floors of the house: who may import whom. A room that is not in the table has no place yet, and fails. */
const PURE = ['lib/core', 'lib/crisis', 'lib/i18n', 'lib/charts'];
const SERVED = ['lib/db', 'lib/auth', 'lib/audit', 'lib/http'];
const FLOORS: Record<string, string[]> = {
  'lib/core': ['lib/crisis'],
  'lib/crisis': ['lib/core'],
  'lib/i18n': ['lib/core', 'lib/crisis'],
  'lib/charts': ['lib/core', 'lib/crisis', 'lib/i18n'],
  'lib/db': [...PURE],
  'lib/audit': ['lib/db', 'lib/auth', ...PURE],
  'lib/auth': ['lib/db', 'lib/audit', 'lib/installation', ...PURE],
  'lib/installation': ['lib/db', ...PURE],
  'lib/http': ['lib/auth', 'lib/db', ...PURE],
  'lib/publication': [...PURE, 'lib/db', 'lib/reports', 'lib/estimates', 'lib/audit', 'lib/auth'],
  'lib/sign-in': [...PURE, ...SERVED],
  'lib/users': [...PURE, ...SERVED],
  'lib/notices': [...PURE, ...SERVED],
  'lib/reports': [...PURE, ...SERVED, 'lib/sealing', 'lib/publication', 'lib/estimates', 'lib/installation'],
  'lib/review': [...PURE, ...SERVED, 'lib/publication', 'lib/estimates', 'lib/reports', 'lib/installation'],
  'lib/estimates': [...PURE, ...SERVED, 'lib/publication', 'lib/installation'],
  'lib/imports': ['lib/imports/reading', ...PURE, ...SERVED, 'lib/reports', 'lib/estimates', 'lib/publication', 'lib/installation'],
  'lib/imports/reading': [...PURE, 'lib/reports', 'lib/imports'],
  'lib/views': [...PURE, ...SERVED, 'lib/estimates', 'lib/publication', 'lib/record'],
  'lib/record': [...PURE, ...SERVED, 'lib/estimates', 'lib/publication'],
  'lib/exports': [...PURE, ...SERVED, 'lib/estimates', 'lib/publication', 'lib/views', 'lib/record', 'lib/installation', 'lib/public-log', 'lib/corrections'],
  'lib/public-log': [...PURE, ...SERVED, 'lib/exports', 'lib/estimates'],
  'lib/openapi': [...PURE, ...SERVED, 'lib/exports', 'lib/reports', 'lib/imports', 'lib/estimates', 'lib/corrections'],
  'lib/api-keys': [...PURE, ...SERVED],
  'lib/corrections': [...PURE, ...SERVED, 'lib/exports', 'lib/record'],
  'lib/snapshots': [...PURE, ...SERVED, 'lib/exports', 'lib/estimates'],
  'lib/erasure': [...PURE, ...SERVED, 'lib/estimates', 'lib/publication', 'lib/reports', 'lib/snapshots'],
  'lib/pictures': [...PURE],
  'lib/sealing': [...PURE],
  'lib/outbox': [...PURE, 'lib/sealing'],
  'lib/entry': [...PURE, 'lib/sealing', 'lib/outbox', 'lib/reports', 'lib/publication'],
  components: [...PURE, 'lib/sealing', 'lib/outbox', 'lib/entry', 'lib/imports/reading'],
  app: ['lib', 'components', 'app'],
  server: ['lib', 'components', 'server'],
  scripts: ['lib', 'server', 'scripts'],
};
/** What a component may take from the served floors: the browser's client, and types, which leave no import behind. */
const COMPONENT_EXCEPTIONS = ['lib/http/client'];
/** Rooms whose files must run anywhere: no I/O, no React, no clock. */
const PURE_FILES = [...PURE.map((room) => `${room}/`)];
const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^;'"]*?\s+from\s+)?['"]([^'"]+)['"]/g;

type Import = { from: string; to: string; typeOnly: boolean };

const files = sourceFiles(['app', 'components', 'lib', 'server', 'scripts']);
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => !to.startsWith('package:'));

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(inside.length).toBeGreaterThan(100);
});

test('each floor imports only the floors below it', () => {
  const wrong = inside.filter(({ from, to, typeOnly }) => {
    const room = roomOf(from);
    const target = roomOf(to);
    if (room === target || typeOnly) return room !== target && target === 'app';
    if (room === 'components' && COMPONENT_EXCEPTIONS.includes(to)) return false;
    const allowed = FLOORS[room];
    return !allowed?.some((floor) => target === floor || target.startsWith(`${floor}/`));
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('only lib/db imports Prisma and pg', () => {
  const drivers = /^package:(@prisma\/|pg$|pg-|prisma)/;
  const wrong = imports.filter(({ from, to }) => {
    if (from.startsWith('lib/db/') || from.startsWith('server/')) return false;
    return drivers.test(to) || to.startsWith('lib/db/generated');
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('no SQL is made of text at run time: every value is a parameter', () => {
  const unsafe = /\$(query|execute)RawUnsafe\b|\bPrisma\.raw\b|\braw\(/;
  expect(files.filter((file) => unsafe.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('pure rooms have no I/O, no React and no clock', () => {
  const wrong = files.filter((file) => PURE_FILES.some((room) => file.startsWith(room))).flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const faults = [/from ['"]node:(?!crypto)/, /from ['"](react|next)/, /\bDate\.now\(|new Date\(\)/, /process\.env/];
    return faults.filter((fault) => fault.test(text)).map((fault) => `${file}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('nothing imports the tests, and no import goes round in a circle', () => {
  expect(inside.filter(({ to }) => to.startsWith('tests/'))).toEqual([]);
  expect(circles()).toEqual([]);
});

test('no barrels, no rooms for everything, no file over 300 lines', () => {
  expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)).toEqual([]);
});

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (file.startsWith('lib/imports/reading/')) return 'lib/imports/reading';
  return top === 'lib' ? `lib/${second}` : top;
}

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8');
  return [...text.matchAll(IMPORT)].map(([, , type, target = '']) => ({
    from,
    to: target.startsWith('.') || target.startsWith('@/') ? resolved(from, target) : `package:${target}`,
    typeOnly: type !== undefined,
  }));
}

function resolved(from: string, target: string): string {
  const joined = target.startsWith('@/') ? target.slice(2) : path.posix.join(path.posix.dirname(from), target);
  return joined.replace(/\.(ts|tsx|mjs)$/, '');
}

function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of inside) {
    if (!typeOnly) edges.set(strip(from), [...(edges.get(strip(from)) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

function strip(file: string): string {
  return file.replace(/\.(ts|tsx|mjs)$/, '');
}
