/** Armenian and Cyrillic letters; a text without any of them is read out as English. */
const OTHER_SCRIPT = /[\u0400-\u052f\u0531-\u058f]/;

/** Words as their source gives them, which is seldom the language of the page: marked so that they are read out rightly. */
export function SourceText({ children, quote = false }: { children: string; quote?: boolean }) {
  const lang = OTHER_SCRIPT.test(children) ? undefined : 'en';
  return quote ? <q lang={lang}>{children}</q> : <span lang={lang}>{children}</span>;
}
