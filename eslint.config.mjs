import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

const config = [
  { ignores: ['.next*/**', '.build/**', 'data/**', 'lib/db/generated/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      // Public pages are plain documents: a link is an <a>, so that a page costs no router script.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'max-lines': ['error', 300],
      'no-restricted-imports': ['error', { paths: [{ name: 'next/link', message: 'Use <a>: pages are documents.' }] }],
    },
  },
  { files: ['scripts/**', 'server/**', 'server.mjs', 'tests/**'], rules: { 'no-console': 'off' } },
];

export default config;
