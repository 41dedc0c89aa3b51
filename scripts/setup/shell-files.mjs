import path from 'node:path';

const WORDS = /^lib\/i18n\/messages\/(\w+)\//;

/**
 * The files that a page needs so that nothing of it has to be fetched later: all that `entry` imports, at once or on demand, except what comes
 * in through the sources in `without`. The words of one language are listed apart.
 *
 * @returns `{ every: string[], <language>: string[] }`, file names without a folder
 */
export function shellFiles({ outputs }, { entry, without }) {
  const languages = new Set(Object.values(outputs).flatMap(({ entryPoint }) => WORDS.exec(entryPoint ?? '')?.[1] ?? []));
  const reached = (languageOf) => {
    const found = new Set();
    const add = (file) => {
      const { entryPoint = '', imports } = outputs[file];
      const language = WORDS.exec(entryPoint)?.[1];
      if (found.has(file) || without.includes(entryPoint) || (language && language !== languageOf)) return;
      found.add(file);
      for (const { path: next, external } of imports) if (!external) add(next);
    };
    add(Object.keys(outputs).find((file) => outputs[file].entryPoint === entry));
    return [...found].map((file) => path.basename(file)).sort();
  };
  const every = reached(null);
  const rest = [...languages].sort().map((language) => [language, reached(language).filter((file) => !every.includes(file))]);
  return { every, ...Object.fromEntries(rest) };
}
