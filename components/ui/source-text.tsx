/** Armenian and Cyrillic letters; a text without any of them is read out as English. */
const OTHER_SCRIPT = /[\u0400-\u052f\u0531-\u058f]/;

/**
 * Words of the record, which are seldom in the language of the page: marked so that they are read out rightly. No quotation marks: a
 * statement says in our words what its source says.
 */
export function SourceText({ children }: { children: string }) {
  const lang = OTHER_SCRIPT.test(children) ? undefined : 'en';
  return <span lang={lang}>{children}</span>;
}
