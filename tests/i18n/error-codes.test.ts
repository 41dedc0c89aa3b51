import { readFileSync } from 'node:fs';
import { ACTIONS } from '@/lib/auth/policy';
import { messagesOf } from '@/lib/i18n/messages';
import { sourceFiles } from '../support/source-files';

/** Where a code of a field error can stand in the source: `code: 'x.y'`, `error: 'x.y'`, or an argument of a function that refuses. */
const CODE = /(?:code: |error: |refused?\(|unless\(|empty: |long: |'[a-zA-Z]+', )'([a-zA-Z]+\.[a-zA-Z]+)'/g;
const SECOND = /unless\('[^']+', '([a-zA-Z]+\.[a-zA-Z]+)'/g;

test('every field error has its words', () => {
  const codes = sourceFiles(['lib', 'server', 'app']).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(CODE), ...text.matchAll(SECOND)].map((match) => match[1]!);
  });
  const errors = messagesOf('en').errors as unknown as Record<string, Record<string, string>>;
  const hasWords = (code: string) => errors[code.split('.')[0]!]?.[code.split('.')[1]!] !== undefined;
  expect(new Set(codes).size).toBeGreaterThan(50);
  // Names of actions look alike and are no refusals.
  const isAction = (code: string) => ACTIONS.some((action) => action === code);
  expect([...new Set(codes)].filter((code) => !hasWords(code) && !isAction(code)).sort()).toEqual([]);
});
