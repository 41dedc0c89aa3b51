import path from 'node:path';

/** The words of one language: a dictionary of its own, or a module that picks from several, `words-hy.ts`. */
const WORDS = /^lib\/i18n\/messages\/(\w+)\/|\/words-(\w+)\.ts$/;

const languageOf = (source) => WORDS.exec(source ?? '')?.slice(1).find(Boolean);

/**
 * The files that a page needs so that nothing of it has to be fetched later: all that `entry` imports, at once or on demand, except what comes
 * in through the sources in `without`. The words of one language are listed apart.
 *
 * @returns `{ every: string[], <language>: string[] }`, file names without a folder
 */
export function shellFiles({ outputs }, { entry, without }) {
  const languages = new Set(Object.values(outputs).flatMap(({ entryPoint }) => languageOf(entryPoint) ?? []));
  const reached = (wanted) => {
    const found = new Set();
    const add = (file) => {
      const { entryPoint = '', imports } = outputs[file];
      const language = languageOf(entryPoint);
      if (found.has(file) || without.includes(entryPoint) || (language && language !== wanted)) return;
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
