import nextJest from 'next/jest.js';

const createConfig = nextJest({ dir: './' });

/** Packages that ship only ES modules and are used under jest; d3's are named .mjs, which jest takes from none: the condition `umd` finds their others. */
const ES_MODULES = ['use-intl', 'd3-[a-z-]+', 'internmap', 'csv-parse', 'csv-stringify', 'jose', 'uuid', 'server-only', '@formatjs', 'intl-messageformat', 'icu-minify'];

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
        testPathIgnorePatterns: ['<rootDir>/tests/e2e/', '<rootDir>/tests/bench/'],
        setupFilesAfterEnv: ['<rootDir>/tests/support/console-is-an-error.ts'],
      }),
      await project({
        displayName: 'browser',
        testEnvironment: 'jsdom',
        testEnvironmentOptions: { customExportConditions: ['browser', 'umd'] },
        testMatch: ['<rootDir>/tests/**/*.test.tsx'],
        testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
        setupFilesAfterEnv: ['<rootDir>/tests/support/console-is-an-error.ts', '<rootDir>/tests/support/dom.ts'],
      }),
    ],
    // Suites wait for their database and servers most of the time; jest's own default would leave one core of two unused.
    maxWorkers: '100%',
    testTimeout: 30_000,
  };
}
