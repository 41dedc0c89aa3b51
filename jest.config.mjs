import nextJest from 'next/jest.js';

const createConfig = nextJest({ dir: './' });

/** Packages that ship only ES modules and are used under jest; d3's are named .mjs, which jest takes from none: the condition `umd` finds their others. */
const ES_MODULES = ['use-intl', 'd3-[a-z-]+', 'internmap', 'csv-parse', 'csv-stringify', 'jose', 'uuid', 'server-only', '@formatjs', 'intl-messageformat', 'icu-minify'];

/**
 * Suites that take longest. A plain `npm test` leaves them out and stays under three minutes; SHORTFALL_TESTS=all, which .ci/run sets, runs them, and so
 * does naming one: `npm test -- tests/sample`.
 */
const SLOW = [
  'db/plans', 'exports/data-page', 'exports/zip', 'openapi/api-lines', 'pictures/chart-csv', 'places/data-page', 'process/front-cache-pages', 'process/replica', 'process/server-life',
  'promises/killed-database-is-an-error', 'promises/no-private-field-in-public-bytes', 'public-log/promise-10', 'publication/indistinguishable',
  'publication/suppression-over-http', 'reports/sealed-exactly-once', 'sample/sample', 'tools/read-by-others', 'process/two-servers',
];
const runsAll = ['all', 'full'].includes(process.env.SHORTFALL_TESTS) || process.argv.some((word) => word.includes('tests/'));
const LEFT_OUT = runsAll ? [] : SLOW.map((name) => `<rootDir>/tests/${name}.test.tsx?$`);

/** next/jest puts its own patterns first, so they are replaced on the finished configuration. */
async function project(own) {
  const config = await createConfig({
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
    modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.build', '<rootDir>/data'],
    ...own,
  })();
  config.transformIgnorePatterns = [`/node_modules/(?!(${ES_MODULES.join('|')})/)`];
  return config;
}

export default async function jestConfig() {
  return {
    globalSetup: '<rootDir>/tests/support/start-database.mjs',
    globalTeardown: '<rootDir>/tests/support/stop-database.mjs',
    projects: [
      await project({
        displayName: 'server',
        testEnvironment: 'node',
        // Pictures and embeds are drawn by react-dom/server, which refuses the condition that makes `server-only` harmless: that one is mapped.
        testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'umd'] },
        moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^server-only$': '<rootDir>/tests/support/nothing.ts' },
        testMatch: ['<rootDir>/tests/**/*.test.ts'],
        testPathIgnorePatterns: ['<rootDir>/tests/e2e/', '<rootDir>/tests/bench/', ...LEFT_OUT],
        setupFilesAfterEnv: ['<rootDir>/tests/support/console-is-an-error.ts'],
      }),
      await project({
        displayName: 'browser',
        testEnvironment: 'jsdom',
        testEnvironmentOptions: { customExportConditions: ['browser', 'umd'] },
        testMatch: ['<rootDir>/tests/**/*.test.tsx'],
        testPathIgnorePatterns: ['<rootDir>/tests/e2e/', ...LEFT_OUT],
        setupFilesAfterEnv: ['<rootDir>/tests/support/console-is-an-error.ts', '<rootDir>/tests/support/dom.ts'],
      }),
    ],
    // Suites wait for their database and servers most of the time; jest's own default would leave one core of two unused.
    maxWorkers: '100%',
    testTimeout: 30_000,
  };
}
